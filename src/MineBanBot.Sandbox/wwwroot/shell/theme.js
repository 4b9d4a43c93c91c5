import { recall, remember } from "./preferences.js";

const systemIsLight = matchMedia("(prefers-color-scheme: light)");

function current() {
  return document.documentElement.dataset.theme ?? (systemIsLight.matches ? "light" : "dark");
}

export function startTheme(button) {
  const label = () => {
    const text = `Switch to the ${current() === "light" ? "dark" : "light"} theme`;
    button.setAttribute("aria-label", text);
    button.title = text;
  };
  const chosen = recall("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = current() === "light" ? "dark" : "light";
    remember("theme", document.documentElement.dataset.theme);
    label();
  });
  systemIsLight.addEventListener("change", label);
  label();
}
