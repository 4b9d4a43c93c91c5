// Events can come in bursts: while one load runs, any number of further calls become a single load after it.
export function refresher(load) {
  let running = null;
  let next = null;

  return function refresh() {
    if (!running) {
      running = load().finally(() => { running = null; });
      return running;
    }
    next ??= running.catch(() => {}).then(() => {
      next = null;
      return refresh();
    });
    return next;
  };
}
