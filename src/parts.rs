//! Parts of the program that come when they are first asked for. In a release each is a file of its own, which the feature `parts`
//! and `xtask/src/finish/parts.rs` cut off; without the feature they are in the program, and nothing has to come.

use std::task::{Context, Poll, Waker};

#[cfg(feature = "parts")]
pub use leptos::wasm_split::SplitLoaderError as Missing;

/// A part that did not come; without the feature none has to.
#[cfg(not(feature = "parts"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

/// What a future has to say without waiting.
pub fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => Some(answer),
        Poll::Pending => None,
    }
}

/// Declares a function that lies in a part, with all that nothing else uses. To call it fetches the part if it is not there yet;
/// where that failed, the next call tries again. `fetched by` names a function that fetches the part and no more.
macro_rules! in_part {
    (
        $part:ident $(fetched by $fetch:ident)?:
        $(#[$doc:meta])* $vis:vis fn $name:ident($($argument:ident: $type:ty),*) -> $answer:ty $body:block
    ) => {
        #[cfg(feature = "parts")]
        $(#[$doc])*
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible $(, preload($fetch))?)]
        #[allow(unused_braces, reason = "the macro that parts it takes the block apart")]
        $vis fn $name($($argument: $type),*) -> Result<$answer, $crate::parts::Missing> {
            Ok($body)
        }

        #[cfg(not(feature = "parts"))]
        $(#[$doc])*
        $vis async fn $name($($argument: $type),*) -> Result<$answer, $crate::parts::Missing> {
            Ok($body)
        }

        $(
            #[cfg(not(feature = "parts"))]
            $vis async fn $fetch() -> Result<(), $crate::parts::Missing> {
                Ok(())
            }
        )?
    };
}

pub(crate) use in_part;
