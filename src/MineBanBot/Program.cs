using MineBanBot.Cli;
using MineBanBot.Settings;

return await new CommandLine(Surroundings.OfProcess()).RunAsync(args, CancellationToken.None);
