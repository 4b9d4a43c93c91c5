using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

using MineBanBot.Sandbox.Channels;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.Records;
using MineBanBot.Sandbox.Routes;

namespace MineBanBot.Sandbox.Rest;

/// <summary>The list of calls that the sandbox answers, under each base that clients use.</summary>
internal sealed class RestApi(SandboxState state, RestPipeline pipeline, Func<Uri> address)
{
    private static readonly string[] Bases = ["/api/v10", "/api/v9", "/api"];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        MessageWriter writer = new(state);
        ChannelAccess access = new(state);
        IEnumerable<RestRoute> routes =
        [
            .. new GatewayRoutes(state, address).All,
            .. new UserRoutes(state).All,
            .. new ApplicationRoutes(state).All,
            .. new GuildRoutes(state).All,
            .. new ChannelRoutes(state, access).All,
            .. new MessageRoutes(state, writer, access).All,
            .. new PinRoutes(state, writer, access).All,
            .. new ThreadRoutes(state, writer, access).All,
            .. new CommandRoutes(state).All,
            .. new CallbackRoutes(state, writer).All,
            .. new WebhookRoutes(state, writer).All,
        ];
        foreach (RestRoute route in routes)
        {
            foreach (string start in Bases)
            {
                endpoints.MapMethods(start + route.Template, [route.Method], (HttpContext context) => pipeline.HandleAsync(context, route));
            }
        }

        endpoints.Map("/api/{**rest}", (HttpContext context) => RefuseAsync(context));
    }

    private Task RefuseAsync(HttpContext context)
    {
        // Only the kind of path is kept: an unknown one may hold a token.
        string method = context.Request.Method;
        string route = RouteKind.Of(context.Request.Path);
        lock (state.Gate)
        {
            state.Violations.Add("unknown_route", "Discord has no such call, or the sandbox does not play it.", method, route);
            state.Requests.Add(new RecordedRequest(method, route, route, RestAnswer.NotFound.Status, null, state.Time.GetUtcNow(), null));
        }

        return RestPipeline.WriteAsync(context.Response, RestAnswer.NotFound, context.RequestAborted);
    }
}
