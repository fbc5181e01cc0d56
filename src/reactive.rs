//! Effects and memos that leave nothing behind. Those of Leptos stay in the books of what they read when they go: the one
//! signal of the page lives as long as the page, and with each view that is opened its books would grow.
use leptos::prelude::*;
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::{AnySubscriber, Subscriber, ToAnySubscriber};

/// Runs now, and again whenever a signal that it read has changed, for as long as the owner lives. For many elements that
/// change together one such run is much faster than one for each attribute.
pub fn follow(run: Box<dyn FnMut()>) {
    let mut run = run;
    let effect = RenderEffect::new(move |_| run());
    leave_with_owner(effect.to_any_subscriber());
    StoredValue::new_local(effect);
}

/// A value computed from signals, for as long as the owner lives.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let memo = ArcMemo::new(move |_| read());
    leave_with_owner(memo.to_any_subscriber());
    memo.into()
}

/// Takes a reader out of the books when the owner goes.
fn leave_with_owner(reader: AnySubscriber) {
    on_cleanup(move || reader.clear_sources(&reader));
}
