//! The parts of the benchmark.

pub(crate) mod baseline;
pub(crate) mod cold;
pub(crate) mod corpus;
pub(crate) mod timing;
