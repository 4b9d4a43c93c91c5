import { avatar, element } from "../widgets/dom.js";
import { renderMarkdown } from "../text/markdown.js";
import { modalField } from "./modal-field.js";

const textDisplay = 10;

// `onSubmit` gets the fields by custom id and answers with what went wrong, if anything: the form then stays open.
export function openModal(dialog, modal, { application, naming, world, onClosed }, onSubmit) {
  const fields = [];
  const parts = modal.components.map(outer => {
    if (outer.type === textDisplay) return element("div", { class: "markdown" }, renderMarkdown(outer.content, naming));
    const field = modalField(outer, world);
    fields.push(field);
    return field.node;
  });
  const failure = element("p", { class: "failure-text modal-failure", role: "alert" });
  const submit = element("button", { type: "submit", class: "button primary" }, "Submit");
  const form = element("form", { autocomplete: "off", novalidate: true },
    element("div", { class: "modal-head" },
      avatar(application), element("h2", { id: "modal-title" }, modal.title),
      element("button", { type: "button", class: "icon-button", "aria-label": "Close", click: () => dialog.close() }, element("span", { class: "icon icon-close" }))),
    element("p", { class: "modal-note" }, `This form will be submitted to ${application}. Do not share passwords or other sensitive information.`),
    element("div", { class: "modal-fields" }, parts),
    failure,
    element("div", { class: "modal-buttons" },
      element("button", { type: "button", class: "button plain", click: () => dialog.close() }, "Cancel"), submit));

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const faulty = fields.filter(field => field.check());
    if (faulty.length > 0) {
      faulty[0].focus();
      return;
    }
    if (submit.getAttribute("aria-busy") === "true") return;
    submit.setAttribute("aria-busy", "true");
    failure.textContent = "";
    const wrong = await onSubmit(Object.fromEntries(fields.map(field => [field.customId, field.read()])));
    submit.removeAttribute("aria-busy");
    if (wrong) failure.textContent = `${wrong.replace(/\.$/, "")}. Try again.`;
    else if (form.isConnected) dialog.close();
  });
  dialog.onclose = () => {
    dialog.replaceChildren();
    dialog.removeAttribute("aria-labelledby");
    onClosed();
  };
  dialog.replaceChildren(form);
  dialog.setAttribute("aria-labelledby", "modal-title");
  dialog.showModal();
  fields[0]?.focus();
}
