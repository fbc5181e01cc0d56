//! Memos that unsubscribe when their owner is cleaned up. Effects and memos of Leptos stay subscribed to what they read after they
//! are dropped (reactive_graph 0.2.16 implements no `Drop` for them): the one signal of the page lives as long as the page, so
//! with each view that is opened it would keep more of them.
use leptos::prelude::*;
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};

/// A value computed from signals, for as long as the owner lives.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let memo = ArcMemo::new(move |_| read());
    let reader = memo.to_any_subscriber();
    on_cleanup(move || reader.clear_sources(&reader));
    memo.into()
}
