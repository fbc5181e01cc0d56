//! The entry that Trunk builds.
fn main() {
    #[cfg(target_arch = "wasm32")]
    stance_atlas::start();
}
