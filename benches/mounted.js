// Says once that the first screen stands: its heading is there, and the frame with it has been drawn.
// The same probe is in the program's window and in the empty one that it is measured against.
(() => {
  const tell = () => {
    if (!document.querySelector('#app h1')) return;
    observer.disconnect();
    // The first callback comes before the frame is drawn, the second one after it.
    requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke('mounted')));
  };
  const observer = new MutationObserver(tell);
  observer.observe(document, { childList: true, subtree: true });
})();
