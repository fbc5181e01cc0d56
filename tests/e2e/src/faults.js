// Runs before the page's own scripts: the packed program comes as a bad network or a bad host would send it, by ?fault=.
(() => {
  const fault = new URLSearchParams(location.search).get("fault");
  const fetched = window.fetch;
  const instantiate = WebAssembly.instantiate;
  const cutOff = (bytes) => new ReadableStream({
    start(stream) { stream.enqueue(bytes); },
    pull(stream) { stream.error(new TypeError("network error")); },
  }, { highWaterMark: 0 });
  const faults = {
    status: () => new Response("busy", { status: 503, statusText: "Service Unavailable" }),
    offline: () => Promise.reject(new TypeError("Failed to fetch")),
    truncated: (bytes, half) => new Response(bytes.slice(0, half)),
    cut: (bytes, half) => new Response(cutOff(bytes.slice(0, half))),
    longer: (bytes) => new Response(new Blob([bytes, bytes])),
    damaged: (bytes, half) => new Response(bytes.fill(bytes[half] ^ 1, half, half + 1)),
    refused: (bytes) => {
      WebAssembly.instantiate = (_, imports) => instantiate(new Uint8Array(8), imports);
      return new Response(bytes);
    },
    stopped: (bytes) => {
      WebAssembly.instantiate = () => Promise.reject(new WebAssembly.RuntimeError("unreachable"));
      return new Response(bytes);
    },
  };
  window.fetch = async (...request) => {
    const response = await fetched(...request);
    if (!String(request[0]).endsWith(".wasm.lzma")) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const half = bytes.length >> 1;
    window.__sizes = [half, bytes.length].map((n) => n.toLocaleString("en"));
    return faults[fault](bytes, half);
  };
})();
