//! Bytes on the wire, from the browser's events of its network.

use serde_json::Value;
use std::collections::HashMap;

/// What came when, of the page's own requests: those of its service worker are not in its log.
#[derive(Debug, Default)]
pub struct Wire {
    /// Seconds of the browser's clock, and how many bytes came then.
    received: Vec<(f64, f64)>,
    /// Requests under way, each with the bytes that came of it.
    open: HashMap<String, f64>,
}

impl Wire {
    /// Takes in an event; says whether it was one of the network's that counts.
    pub fn add(&mut self, event: &Value) -> bool {
        let params = &event["params"];
        let Some(id) = params["requestId"].as_str() else { return false };
        let at = params["timestamp"].as_f64().unwrap_or_default();
        match event["method"].as_str().unwrap_or_default() {
            "Network.requestWillBeSent" => {
                // These ask nobody.
                let address = params["request"]["url"].as_str().unwrap_or_default();
                if !["data:", "blob:"].iter().any(|scheme| address.starts_with(scheme)) {
                    self.open.insert(id.to_owned(), 0.0);
                }
            }
            "Network.responseReceived" => self.receive(id, at, &params["response"]["encodedDataLength"]),
            "Network.dataReceived" => self.receive(id, at, &params["encodedDataLength"]),
            "Network.loadingFinished" => {
                // The sum of the parts is not always the whole, which only the end tells.
                if let Some(known) = self.open.remove(id) {
                    self.received.push((at, params["encodedDataLength"].as_f64().unwrap_or(known) - known));
                }
            }
            "Network.loadingFailed" => _ = self.open.remove(id),
            _ => return false,
        }
        true
    }

    fn receive(&mut self, id: &str, at: f64, bytes: &Value) {
        let bytes = bytes.as_f64().unwrap_or_default();
        if let Some(known) = self.open.get_mut(id) {
            *known += bytes;
            self.received.push((at, bytes));
        }
    }

    pub fn is_busy(&self) -> bool {
        !self.open.is_empty()
    }

    pub fn bytes_until(&self, time: f64) -> f64 {
        self.received.iter().filter(|(at, _)| *at <= time).map(|(_, bytes)| bytes).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(method: &str, id: &str, at: f64, bytes: u32) -> Value {
        let response = json!({ "encodedDataLength": bytes });
        let params = json!({ "requestId": id, "timestamp": at, "encodedDataLength": bytes, "response": response,
            "request": { "url": if id == "inline" { "data:,a" } else { "http://127.0.0.1/" } } });
        json!({ "method": format!("Network.{method}"), "params": params })
    }

    #[test]
    fn bytes_count_when_they_come_and_the_end_has_the_last_word() {
        let mut wire = Wire::default();
        for (method, id, at, bytes) in [
            ("requestWillBeSent", "page", 1.0, 0),
            ("responseReceived", "page", 2.0, 100),
            ("requestWillBeSent", "inline", 2.0, 0),
            ("dataReceived", "inline", 2.0, 70),
            ("dataReceived", "page", 3.0, 1000),
            ("loadingFinished", "page", 4.0, 1150),
            ("requestWillBeSent", "lost", 4.0, 0),
            ("dataReceived", "lost", 5.0, 10),
        ] {
            assert!(wire.add(&event(method, id, at, bytes)));
        }
        assert_eq!([1.5, 2.0, 3.5, 4.5, 9.0].map(|time| wire.bytes_until(time)), [0.0, 100.0, 1100.0, 1150.0, 1160.0]);
        assert!(wire.is_busy());
        wire.add(&event("loadingFailed", "lost", 6.0, 0));
        assert!(!wire.is_busy());
        assert!(!wire.add(&json!({ "method": "Page.loadEventFired", "params": { "timestamp": 1.0 } })));
    }
}
