//! Content that is made anew whenever what it shows changes.
use leptos::prelude::*;

/// Shows a value, and throws its elements away when the value changes. A plain closure in `view!` would keep them and write the
/// differences: then a fold that is open, a field, or the place to which a frame is scrolled would pass from one thing to another.
#[component]
pub fn Anew<T, F, V>(
    /// The value.
    of: Memo<T>,
    /// Shows it.
    children: F,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    F: Fn(T) -> V + Clone + Send + 'static,
    V: IntoView + 'static,
{
    let n_made = StoredValue::new(0_u32);
    let each = move || {
        n_made.update_value(|n| *n += 1);
        [(n_made.get_value(), of.get())]
    };
    view! { <For each key=|(n, _)| *n children=move |(_, value)| children(value)/> }
}
