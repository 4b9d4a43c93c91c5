import { element, uniqueId } from "../widgets/dom.js";
import { selectMenu } from "../widgets/select-menu.js";
import { selectChoices } from "../messages/select-choices.js";
import { readFile } from "../widgets/files.js";

const types = { textInput: 4, upload: 19 };
const paragraphStyle = 2;
const longest = 4000;

// Discord counts characters, not UTF-16 units; the browser's own limits would cut a text of emoji in half.
const lengthOf = text => [...text].length;

function textFault(component, text) {
  const length = lengthOf(text);
  const least = component.min_length ?? 0;
  if (length === 0) return component.required === false ? null : "This field is required.";
  if (length < least) return `Write at least ${least} characters.`;
  if (length > (component.max_length ?? longest)) return `Write at most ${component.max_length ?? longest} characters.`;
  return null;
}

function textField(component, id, describedBy) {
  const counter = element("span", { class: "modal-counter", "aria-hidden": "true" });
  const attributes = {
    id, name: component.custom_id, placeholder: component.placeholder, "data-custom-id": component.custom_id,
    "aria-required": String(component.required !== false), "aria-describedby": describedBy,
  };
  const input = component.style === paragraphStyle
    ? element("textarea", { ...attributes, rows: "4" })
    : element("input", { ...attributes, type: "text" });
  input.value = component.value ?? "";
  const count = () => {
    const length = lengthOf(input.value);
    counter.textContent = component.max_length ? `${length}/${component.max_length}` : "";
    counter.classList.toggle("over", length > (component.max_length ?? longest));
  };
  input.addEventListener("input", count);
  count();
  return { node: element("span", { class: "modal-input" }, input, counter), focus: input, input, read: () => input.value, fault: () => textFault(component, input.value) };
}

const countFault = (component, count) => {
  if (count === 0) return component.required === false ? null : "This field is required.";
  return count < (component.min_values ?? 1) ? `Choose at least ${component.min_values}.` : null;
};

function selectField(component, label, world) {
  const choices = selectChoices(component, world);
  let values = choices.filter(choice => choice.default).map(choice => choice.value);
  const node = selectMenu({
    customId: component.custom_id, label, placeholder: component.placeholder ?? "Make a selection", choices,
    least: component.required === false ? 0 : component.min_values ?? 1, most: component.max_values ?? 1,
  }, chosen => { values = chosen; });
  return { node, focus: node.querySelector("button"), read: () => values, fault: () => countFault(component, values.length) };
}

function uploadField(component, id, describedBy) {
  let files = [];
  const input = element("input", {
    id, type: "file", multiple: (component.max_values ?? 1) > 1, "data-custom-id": component.custom_id, "aria-describedby": describedBy,
    change: async () => { files = await Promise.all([...input.files].map(readFile)); },
  });
  return { node: input, focus: input, read: () => files.map(file => file.filename), fault: () => countFault(component, files.length) };
}

// One input of a modal: its node, {customId, read, fault} and a place for what is wrong.
export function modalField(outer, world) {
  const component = outer.component ?? outer.components[0];
  const label = outer.label ?? component.label ?? component.custom_id;
  const id = uniqueId("modal-field");
  const faultId = `${id}-fault`;
  const hintId = `${id}-hint`;
  const describedBy = outer.description ? `${hintId} ${faultId}` : faultId;
  const part = component.type === types.textInput ? textField(component, id, describedBy)
    : component.type === types.upload ? uploadField(component, id, describedBy)
      : selectField(component, label, world);
  const faultLine = element("span", { class: "modal-fault", id: faultId });
  const required = component.required !== false;
  const text = [label, required && element("span", { class: "required", "aria-hidden": "true" }, " *")];
  const node = element("div", { class: "modal-field" },
    part.node.matches(".select-menu") ? element("span", { class: "modal-label" }, text) : element("label", { for: id, class: "modal-label" }, text),
    outer.description && element("span", { class: "modal-description", id: hintId }, outer.description),
    part.node, faultLine);
  const mark = fault => {
    node.classList.toggle("faulty", Boolean(fault));
    faultLine.textContent = fault ?? "";
    if (fault) part.focus.setAttribute("aria-invalid", "true");
    else part.focus.removeAttribute("aria-invalid");
  };
  // Nobody is told of mistakes while writing for the first time; after a first check every letter counts.
  let checked = false;
  part.input?.addEventListener("input", () => checked && mark(part.fault()));
  const check = () => {
    checked = true;
    const fault = part.fault();
    mark(fault);
    return fault;
  };
  return { node, customId: component.custom_id, read: part.read, check, focus: () => part.focus.focus() };
}
