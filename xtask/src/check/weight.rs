//! What a corpus adds to a first visit.
use crate::finish::{gzipped, number};
use anyhow::Result;
use atlas_core::index::{Atlas, Options, build};
use atlas_core::model::Corpus;
use std::fmt;

/// Bytes from which on a reader feels the weight of a corpus.
const HEAVY: usize = 1_000_000;
/// Bytes a second of a slow mobile connection: 1.6 Mbit/s.
const SLOW: usize = 200_000;

/// What the index of a corpus weighs.
pub struct Weight {
    /// Bytes as `gzip -9` sends them.
    pub bytes: usize,
    /// Passages that are shipped.
    pub n_passages: usize,
}

impl Weight {
    /// Of the index as a build would embed it.
    pub fn of(corpus: &Corpus) -> Result<Self> {
        let bytes = build(corpus, Options::default());
        let n_passages = Atlas::open(&bytes).map_or(0, |atlas| atlas.passages().len());
        Ok(Self { bytes: gzipped(&bytes)?, n_passages })
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bytes, passages) = (number(self.bytes), number(self.n_passages));
        write!(formatter, "weight: the corpus adds some {bytes} bytes to a first visit, for {passages} passages")?;
        if self.bytes > HEAVY {
            let seconds = self.bytes.div_ceil(SLOW);
            write!(
                formatter,
                "\nThat is heavy: on a slow mobile connection a reader waits {seconds} seconds longer before anything answers. \
                 Every report is in the program; fewer of them, or publish = \"quotes-only\", would make it lighter."
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_heavy_corpus_is_said_to_be_heavy() {
        let told = |bytes| Weight { bytes, n_passages: 1234 }.to_string();
        assert_eq!(told(HEAVY), "weight: the corpus adds some 1,000,000 bytes to a first visit, for 1,234 passages");
        assert!(told(HEAVY + 1).contains("a reader waits 6 seconds longer"), "{}", told(HEAVY + 1));
    }
}
