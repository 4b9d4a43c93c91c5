import { byId, element } from "../widgets/dom.js";

// The large view of a picture. A dialog gives the focus back to the picture by itself.
function openViewer(address, alt) {
  const dialog = byId("viewer");
  dialog.replaceChildren(
    element("img", { src: address, alt: alt ?? "" }),
    element("div", { class: "viewer-bar" },
      alt && element("p", { class: "viewer-alt" }, alt),
      element("a", { class: "link", href: address, target: "_blank", rel: "noopener noreferrer" }, "Open in browser"),
      element("button", { type: "button", class: "button secondary", click: () => dialog.close() }, "Close")));
  dialog.setAttribute("aria-label", alt ? `Picture: ${alt}` : "Picture");
  // A press beside the picture closes it.
  dialog.onclick = event => event.target === dialog && dialog.close();
  dialog.showModal();
}

// A picture that opens large. `alt` is what its sender says it shows; without it only `otherwise` is known.
export function image({ address, alt, otherwise, kind, badge = false }) {
  const shown = element("img", { class: kind, src: address, alt: alt ?? otherwise, loading: "lazy" });
  const button = element("button", {
    type: "button", class: `picture ${kind}-frame`, "aria-label": `${alt ?? otherwise} (open picture)`, click: () => openViewer(address, alt),
  }, shown, badge && alt && element("span", { class: "alt-badge", title: alt, "aria-hidden": "true" }, "ALT"));
  shown.addEventListener("error", () => button.replaceWith(element("span", { class: `${kind} broken-picture` }, `${alt ?? otherwise} (picture not available)`)));
  return button;
}

// What hides something until it is asked for.
export function cover(node, text) {
  const wrap = element("div", { class: "covered" });
  const button = element("button", {
    type: "button", class: "cover-button", "aria-label": `${text}: press to show`,
    click: () => {
      node.inert = false;
      wrap.classList.add("revealed");
      button.remove();
      (node.matches("button, a") ? node : node.querySelector("button, a"))?.focus();
    },
  }, "SPOILER");
  node.inert = true;
  wrap.append(node, button);
  return wrap;
}
