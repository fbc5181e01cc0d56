// Trunk calls this while it loads the program, in the served site only: a release has src/start.js.
export default () => ({
  onStart() { window.stanceBoot?.progress(0, 0); },
  onProgress({ current, total }) { window.stanceBoot?.progress(current, total); },
  onComplete() {},
  onSuccess() {},
  onFailure(error) { window.stanceBoot?.refused(error); },
});
