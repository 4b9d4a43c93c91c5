import { element } from "../widgets/dom.js";

const firstQuestion = "How many states have joined the Mine Ban Treaty?";

// An empty channel tells a newcomer the one thing worth trying first. Without /ask there is nothing to try.
export function drawWelcome(channelName, onTry) {
  return element("div", { class: "welcome" },
    element("span", { class: "welcome-mark", "aria-hidden": "true" }, "#"),
    element("h2", {}, `Welcome to #${channelName}`),
    element("p", {}, onTry ? `Type / and choose /ask, then ask: ${firstQuestion}` : "This is the start of the channel. Type / to see what the bots here offer."),
    onTry && element("button", { type: "button", class: "button primary", click: () => onTry(firstQuestion) }, "Fill it in for me"));
}

// While a channel's messages are on their way.
export function drawLoading() {
  const line = width => element("span", { class: `bone ${width}` });
  return element("div", { class: "skeleton", role: "img", "aria-label": "Loading messages" }, Array.from({ length: 4 }, () =>
    element("div", { class: "skeleton-message" }, element("span", { class: "bone round" }),
      element("div", { class: "skeleton-lines" }, line("short"), line("long"), line("medium")))));
}
