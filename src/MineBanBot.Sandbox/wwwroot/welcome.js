import { element } from "./dom.js";

const firstQuestion = "How many states have joined the Mine Ban Treaty?";

// An empty channel tells a newcomer the one thing worth trying first.
export function drawWelcome(channelName, onTry) {
  return element("div", { class: "welcome" },
    element("span", { class: "welcome-mark", "aria-hidden": "true" }, "#"),
    element("h2", {}, `Welcome to #${channelName}`),
    element("p", {}, `Type / and choose /ask, then ask: ${firstQuestion}`),
    onTry && element("button", { type: "button", class: "button primary", click: () => onTry(firstQuestion) }, "Fill it in for me"));
}
