//! Workbooks and CSV folders in, template workbook out.
