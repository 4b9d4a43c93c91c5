async function read(path, request) {
  const response = await fetch(path, request);
  if (!response.ok) throw new Error(await refusal(response));
  return response.json();
}

async function refusal(response) {
  try {
    const body = await response.json();
    return body.reason ?? body.message ?? body.error ?? response.statusText;
  } catch {
    return `The sandbox answered ${response.status}.`;
  }
}

const query = parameters => new URLSearchParams(parameters).toString();

export const fetchWorld = () => read("/sandbox");

export const fetchCommands = (channel, user) => read(`/sandbox/page/commands?${query({ channel, user })}`);

export const fetchMessages = (channel, user) =>
  read(`/sandbox/channels/${encodeURIComponent(channel)}/messages?${query({ user })}`);

export const interact = (interaction, signal) => read("/sandbox/interactions", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ locale: navigator.language, wait: "first", ...interaction }),
  signal,
});
