//! Papers: blocks, layout, PDF.
