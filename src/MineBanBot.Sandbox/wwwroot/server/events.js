const retryMilliseconds = 3000;

// An EventSource reconnects after a cut, but gives up for good on an error status; then a new one is opened here.
export function listen({ onEvent, onOpen, onLost }) {
  const source = new EventSource("/sandbox/page/events");
  source.onopen = onOpen;
  source.onmessage = message => onEvent(JSON.parse(message.data));
  source.onerror = () => {
    onLost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => listen({ onEvent, onOpen, onLost }), retryMilliseconds);
    }
  };
}
