import { avatar, element } from "../widgets/dom.js";
import { authorLine, interactionLine } from "./message-header.js";

export const unanswered = "The application did not respond";

export const failureLine = text => element("p", { class: "failure-text component-failure", role: "alert" }, text);

// What Discord shows in place of a reply that never came, or was refused.
export function drawFailure({ user, command, onMessage, application, text = unanswered, onDismiss }) {
  return element("article", { class: "notice failure", tabindex: "-1", "aria-label": "Failed command" },
    command && interactionLine(user, command, onMessage),
    element("div", { class: "message-columns" },
      avatar(application),
      element("div", { class: "message-body" },
        authorLine({ name: application, isApp: true, timestamp: new Date().toISOString() }),
        element("p", { class: "failure-text" }, text),
        element("p", { class: "only-you" }, element("span", { class: "icon icon-eye" }), "Only you can see this • ",
          element("button", { type: "button", class: "text-button", "data-dismiss": "", click: onDismiss }, "Dismiss message")))));
}
