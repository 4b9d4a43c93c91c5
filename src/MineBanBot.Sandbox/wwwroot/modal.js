import { element, option, uniqueId } from "./dom.js";
import { renderMarkdown } from "./markdown.js";

const types = { row: 1, textSelect: 3, textInput: 4, text: 10, label: 18 };
const paragraphStyle = 2;

function control(component, id) {
  const required = component.required !== false;
  if (component.type === types.textSelect) {
    return element("select", { id, name: component.custom_id, required },
      !component.options.some(choice => choice.default) && option("", component.placeholder ?? "Choose…"),
      component.options.map(choice => option(choice.value, choice.label, { selected: choice.default })));
  }
  const attributes = {
    id, name: component.custom_id, required, placeholder: component.placeholder,
    minlength: component.min_length, maxlength: component.max_length,
  };
  return component.style === paragraphStyle
    ? element("textarea", { ...attributes, rows: "4" }, component.value ?? "")
    : element("input", { ...attributes, type: "text", value: component.value ?? "" });
}

// A field is either a row holding an input with its own label, or a label holding an input.
function field(outer, naming) {
  if (outer.type === types.text) return element("div", { class: "markdown" }, renderMarkdown(outer.content, naming));
  const component = outer.type === types.label ? outer.component : outer.components[0];
  const id = uniqueId("modal-field");
  return element("p", { class: "modal-field" },
    element("label", { for: id }, outer.label ?? component.label ?? component.custom_id,
      component.required !== false && element("span", { class: "required", title: "required" }, " *")),
    outer.description && element("span", { class: "modal-description" }, outer.description),
    control(component, id));
}

// A select left at its placeholder is no answer; an empty text is one.
function filledIn(form) {
  const entries = [...new FormData(form)];
  return Object.fromEntries(entries.filter(([name, value]) => value !== "" || form.elements[name].tagName !== "SELECT"));
}

export function openModal(dialog, modal, naming, onSubmit) {
  const form = element("form", { method: "dialog", autocomplete: "off" },
    element("h2", { id: "modal-title" }, modal.title),
    modal.components.map(component => field(component, naming)),
    element("div", { class: "modal-buttons" },
      element("button", { type: "button", class: "button plain", click: () => dialog.close() }, "Cancel"),
      element("button", { type: "submit", class: "button primary" }, "Submit")));
  form.addEventListener("submit", () => onSubmit(filledIn(form)));
  dialog.replaceChildren(form);
  dialog.showModal();
  form.querySelector("input, textarea, select")?.focus();
}
