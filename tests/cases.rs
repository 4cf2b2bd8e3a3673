//! Runs the case files through the public helper.

use isnad::Analyzer;
use isnad::testing::read_cases;

#[test]
fn all_cases_hold() {
    let analyzer = Analyzer::new();
    let mut reports = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for case in read_cases(&text) {
            if let Some(report) = case.failures(&analyzer) {
                reports.push(format!("{} {report}", file.display()));
            }
        }
    }
    assert!(
        reports.is_empty(),
        "{} cases fail\n{}",
        reports.len(),
        reports.join("\n")
    );
}
