import { optionTypes } from "./commands.js";

function readNumber(option, text) {
  const number = Number(text);
  if (!Number.isFinite(number)) return { fault: `${option.name} must be a number.` };
  if (option.type === optionTypes.integer && !Number.isSafeInteger(number)) return { fault: `${option.name} must be a whole number.` };
  if (number < option.min_value) return { fault: `${option.name} must be at least ${option.min_value}.` };
  if (number > option.max_value) return { fault: `${option.name} must be at most ${option.max_value}.` };
  return { value: number };
}

// Discord counts characters, not UTF-16 units.
function readText(option, text) {
  const length = [...text].length;
  if (length < option.min_length) return { fault: `${option.name} needs at least ${option.min_length} characters.` };
  if (length > option.max_length) return { fault: `${option.name} takes at most ${option.max_length} characters.` };
  return { value: text };
}

// {} when nothing was given, {value} in the type the command asks for, or {fault} with a sentence.
export function readOption(option, text) {
  if (text === "") return option.required ? { fault: `${option.name} is required.` } : {};
  if (option.choices?.length) return { fault: `Choose ${option.name} from its list.` };
  switch (option.type) {
    case optionTypes.flag: return { value: text === "true" };
    case optionTypes.integer:
    case optionTypes.number: return readNumber(option, text);
    case optionTypes.text: return readText(option, text);
    default: return { value: text };
  }
}
