//! The book: what is found, by which rules, how well and how fast.
//!
//! | chapter | answers |
//! |---|---|
//! | [`concepts`] | what is a page, an article, a mention, a referent, evidence? |
//! | [`spans`] | which letters belong to a mention, and which offsets are these? |
//! | [`results`] | what counts as an entity, quotation, claim, date or figure; all fields, in Rust and in JSON |
//! | [`rules`] | every rule with a sentence where it fires and one where it must not |
//! | [`own`] | how are words and rules added, at run time and to the crate? |
//! | [`accuracy`] | how is it measured, and what do the figures not say? |
//! | [`speed`] | what does it cost, and how is that measured? |
//! | [`peers`] | how does it compare with other tools? |

#[doc = include_str!("docs/concepts.md")]
pub mod concepts {}

#[doc = include_str!("docs/spans.md")]
pub mod spans {}

#[doc = include_str!("docs/results.md")]
pub mod results {}

#[doc = include_str!("docs/rules.md")]
pub mod rules {}

#[doc = include_str!("docs/own.md")]
pub mod own {}

#[doc = include_str!("docs/accuracy.md")]
pub mod accuracy {}

#[doc = include_str!("docs/speed.md")]
pub mod speed {}

#[doc = include_str!("docs/peers.md")]
pub mod peers {}
