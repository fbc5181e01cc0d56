//! Files of Rust that use each other in a circle: none of them can be read, tested or moved without the others.
//!
//! A file uses another if it names something of it by a path from `crate`, `self`, `super` or a child module, in a `use` or in
//! the code. Re-exports lead to the file that defines the thing; a parent's own `pub use` of its children and its `mod` lines
//! do not count as uses. Tests at the end of a file do not count, nor do paths that macros make.
use super::{files, root, text};
use std::collections::{BTreeMap, BTreeSet};

/// Source folders, and whether a circle in them fails the test.
const FOLDERS: [(&str, bool); 2] = [("crates/core/src", true), ("src", true)];

type Path = Vec<String>;

/// One file.
struct Module {
    file: String,
    /// What it names, as written: the segments of a path.
    uses: Vec<Path>,
    /// What it re-exports.
    exports: Vec<Path>,
    /// What it defines for others.
    defined: BTreeSet<String>,
}

/// The modules of a crate by their paths; that of the root is empty.
struct Crate(BTreeMap<Path, Module>);

/// The path of a module from its file in the source folder: `query/facet.rs` and `query/mod.rs`.
fn module_path(file: &str) -> Path {
    let name = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let segments = name.split('/').map(str::to_owned);
    if matches!(name, "lib" | "mod") { Path::new() } else { segments.collect() }
}

/// Code without comments and without the tests at its end.
fn code_of(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The parts of a list, parted by commas outside of braces.
fn parts(list: &str) -> Vec<&str> {
    let mut depth = 0;
    list.split(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    })
    .collect()
}

/// The paths of a tree such as `a::{b, c::{self, D as E}}`.
fn expanded(before: &[String], tree: &str) -> Vec<Path> {
    let (head, list) = tree.split_once('{').map_or((tree, None), |(head, list)| (head, list.rsplit_once('}')));
    let segments = head.split("::").map(|segment| segment.split(" as ").next().unwrap_or_default().trim());
    let path: Path = before.iter().map(String::as_str).chain(segments.filter(|one| !one.is_empty())).map(str::to_owned).collect();
    match list {
        Some((list, _)) => parts(list).into_iter().filter(|part| !part.trim().is_empty()).flat_map(|part| expanded(&path, part)).collect(),
        None => vec![path.into_iter().enumerate().filter(|(at, one)| *at == 0 || one != "self").map(|(_, one)| one).collect()],
    }
}

/// What a file names, and what it re-exports.
fn uses_of(code: &str) -> (Vec<Path>, Vec<Path>) {
    let (mut uses, mut exports, mut rest) = (Vec::new(), Vec::new(), String::new());
    for statement in code.split_inclusive(';') {
        let start = statement.rfind("use ").filter(|start| {
            statement[..*start].lines().last().is_none_or(|line| {
                let line = line.trim();
                line.is_empty() || (line.starts_with("pub") && !line.contains("fn "))
            })
        });
        let Some(start) = start else {
            rest.push_str(statement);
            continue;
        };
        rest.push_str(&statement[..start]);
        let paths = expanded(&[], statement[start + 4..].trim_end_matches(';'));
        let is_export = statement[..start].trim_end().ends_with(['b', ')'])
            && statement[..start].lines().last().is_some_and(|line| line.trim().starts_with("pub"));
        if is_export { exports.extend(paths) } else { uses.extend(paths) }
    }
    for start in ["crate::", "super::", "self::"].iter().flat_map(|word| rest.match_indices(word).map(|(start, _)| start)) {
        let is_whole = !rest[..start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':');
        let path = &rest[start..];
        let end = path.find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':')).unwrap_or(path.len());
        if is_whole {
            uses.extend(expanded(&[], &path[..end]));
        }
    }
    (uses, exports)
}

/// The names of public things that a file defines.
fn defined_in(code: &str) -> BTreeSet<String> {
    const KINDS: [&str; 8] = ["fn", "const", "static", "struct", "enum", "trait", "type", "mod"];
    let name = |line: &str| {
        let mut words =
            line.strip_prefix("pub")?.split_whitespace().skip_while(|word| !KINDS.contains(word)).skip_while(|word| KINDS.contains(word));
        let word = words.next()?;
        word.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next().map(str::to_owned)
    };
    code.lines().filter_map(name).collect()
}

impl Crate {
    /// The crate of some files, each with its name in the source folder and its text.
    fn of(files: impl Iterator<Item = (String, String)>) -> Self {
        let module = |(file, text): (String, String)| {
            let code = code_of(&text);
            let (uses, exports) = uses_of(&code);
            (module_path(&file), Module { file, uses, exports, defined: defined_in(&code) })
        };
        Self(files.filter(|(file, _)| file != "main.rs" && !file.ends_with("tests.rs")).map(module).collect())
    }

    /// A path from the root of the crate; none for what is of another crate.
    fn absolute(&self, from: &[String], path: &[String]) -> Option<Path> {
        let first = path.first()?.as_str();
        let ups = path.iter().take_while(|one| *one == "super").count();
        let base = match first {
            "crate" => &[],
            "super" => from.get(..from.len().checked_sub(ups)?)?,
            "self" => from,
            _ if self.0.contains_key(&[from, &path[..1]].concat()) => from,
            _ => return None,
        };
        let named = usize::from(matches!(first, "crate" | "self")) + ups;
        Some([base, &path[named..]].concat())
    }

    /// The modules that define what a path from the root names.
    fn targets(&self, path: &[String]) -> Vec<Path> {
        let known = (0..=path.len()).rev().find(|n| self.0.contains_key(&path[..*n])).unwrap_or(0);
        let (module, rest) = path.split_at(known);
        let Some(item) = rest.first().filter(|item| *item != "*" || !self.0[module].exports.is_empty()) else {
            return vec![module.to_vec()];
        };
        let exports = self.0.get(module).map_or(&[][..], |module| &module.exports);
        let exported = exports.iter().filter_map(|export| self.absolute(module, export));
        let defines = |module: &[String]| self.0.get(module).is_some_and(|module| module.defined.contains(item));
        let is_it = |export: &Path| match export.split_last() {
            Some((last, before)) => item == "*" || last == item || (last == "*" && defines(before)),
            None => false,
        };
        let targets: Vec<Path> = exported.filter(is_it).flat_map(|path| self.targets(&path)).collect();
        if targets.is_empty() { vec![module.to_vec()] } else { targets }
    }

    /// The modules that a module uses, but for itself.
    fn used_by(&self, path: &Path) -> BTreeSet<Path> {
        let uses = self.0.get(path).map_or(&[][..], |module| &module.uses);
        let targets = uses.iter().filter_map(|one| self.absolute(path, one)).flat_map(|one| self.targets(&one));
        targets.filter(|target| target != path).collect()
    }

    /// The files of each circle.
    fn circles(&self) -> Vec<Vec<&str>> {
        let used: BTreeMap<&Path, BTreeSet<Path>> = self.0.keys().map(|path| (path, self.used_by(path))).collect();
        let reached = |from: &Path| {
            let (mut reached, mut open) = (BTreeSet::new(), vec![from.clone()]);
            while let Some(path) = open.pop() {
                open.extend(used.get(&path).into_iter().flatten().filter(|next| reached.insert((*next).clone())).cloned());
            }
            reached
        };
        let reach: BTreeMap<&Path, BTreeSet<Path>> = self.0.keys().map(|path| (path, reached(path))).collect();
        let circle_of = |path: &Path| -> Vec<&str> {
            let both = self.0.iter().filter(|(other, _)| reach[path].contains(*other) && reach[*other].contains(path));
            both.map(|(_, module)| module.file.as_str()).collect()
        };
        let circles: BTreeSet<Vec<&str>> = self.0.keys().map(circle_of).filter(|circle| !circle.is_empty()).collect();
        circles.into_iter().collect()
    }
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    for (folder, fails) in FOLDERS {
        let folder = root().join(folder);
        let name = |file: &std::path::Path| file.strip_prefix(&folder).map(|file| file.to_string_lossy().replace('\\', "/"));
        let sources = files(&folder, ".rs").into_iter().filter_map(|file| Some((name(&file).ok()?, text(&file))));
        let all = Crate::of(sources);
        let circles: Vec<String> = all.circles().iter().map(|circle| circle.join(" ⇄ ")).collect();
        assert!(
            !fails || circles.is_empty(),
            "move what both need into a file of its own, in {}:\n{}",
            folder.display(),
            circles.join("\n")
        );
    }
}

#[test]
fn circles_are_found_through_groups_and_re_exports() {
    let circles = |files: &[(&str, &str)]| {
        let files = files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
        Crate::of(files).circles().iter().map(|circle| circle.join(" ")).collect::<Vec<_>>()
    };
    let none: [&str; 0] = [];
    assert_eq!(
        circles(&[("a.rs", "use crate::b::{C, D};"), ("b.rs", "fn b() { super::a::f() }"), ("lib.rs", "mod a;\nmod b;")]),
        ["a.rs b.rs"]
    );
    assert_eq!(circles(&[("a.rs", "use crate::b::C;"), ("b.rs", "// use crate::a;\n#[cfg(test)]\nmod tests { use crate::a::A; }")]), none);
    let parent = ("a/mod.rs", "mod b;\nmod c;\npub use b::B;\npub use c::{self, C};");
    assert_eq!(circles(&[parent, ("a/b.rs", "use super::C;"), ("a/c.rs", "")]), none, "a re-export is no use");
    assert_eq!(circles(&[parent, ("a/b.rs", "use super::C;"), ("a/c.rs", "use crate::a::{B};")]), ["a/b.rs a/c.rs"]);
    assert_eq!(
        circles(&[("a/mod.rs", "mod b;\nuse b::B;\npub struct A;"), ("a/b.rs", "use super::A;\npub struct B;")]),
        ["a/mod.rs a/b.rs"]
    );
}
