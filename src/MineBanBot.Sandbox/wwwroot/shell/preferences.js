// Storage can be switched off in a browser; then choices simply last as long as the page.
export function recall(name) {
  try {
    return localStorage.getItem(`sandbox.${name}`);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(`sandbox.${name}`, value);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}
