// Runs before the page's own scripts: the program comes as a bad network or a bad host would send it, by ?fault=.
(() => {
  const fault = new URLSearchParams(location.search).get("fault");
  const fetched = window.fetch;
  const cutOff = (bytes) => new ReadableStream({
    start(stream) { stream.enqueue(bytes); },
    pull(stream) { stream.error(new TypeError("network error")); },
  }, { highWaterMark: 0 });
  const instead = (error) => { WebAssembly.instantiateStreaming = async (response) => {
    await response.arrayBuffer();
    throw error;
  }; };
  const faults = {
    status: () => new Response("busy", { status: 503, statusText: "Service Unavailable" }),
    offline: () => Promise.reject(new TypeError("Failed to fetch")),
    truncated: (bytes, half) => new Response(bytes.slice(0, half)),
    cut: (bytes, half) => new Response(cutOff(bytes.slice(0, half))),
    longer: (bytes) => new Response(new Blob([bytes, bytes])),
    // Where the code begins it is what a browser checks.
    damaged: (bytes) => new Response(bytes.fill(0xff, 8, 16)),
    untyped: (bytes) => new Response(bytes, { headers: { "Content-Type": "text/html" } }),
    refused: (bytes) => {
      instead(new WebAssembly.LinkError("no such import"));
      return new Response(bytes);
    },
    stopped: (bytes) => {
      instead(new WebAssembly.RuntimeError("unreachable"));
      return new Response(bytes);
    },
  };
  window.fetch = async (...request) => {
    const response = await fetched(...request);
    if (!String(request[0]).endsWith(".wasm")) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const half = bytes.length >> 1;
    window.__sizes = [half, bytes.length].map((n) => n.toLocaleString("en"));
    return faults[fault](bytes, half);
  };
})();
