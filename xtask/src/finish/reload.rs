//! Trunk's reload script, in the served site only. Its server completes it at each request, which would change its hash.

const ADDRESS: &str = "'{{__TRUNK_ADDRESS__}}'";
const BASE: &str = "{{__TRUNK_WS_BASE__}}";

/// Completes the script now, with what the server would write.
pub fn settle(page: &str) -> String {
    page.replace(ADDRESS, "window.location.host").replace(BASE, "/")
}
