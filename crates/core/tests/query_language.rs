//! The query language case by case: what a query reads as, and what is said of it where something is wrong.
use atlas_core::query::{Expr, Field, Notice, parse};

/// A query reads as this expression, printed with all its parentheses, and gives these notices.
fn check(q: &str, expected: &str, notices: &[Notice]) {
    let parsed = parse(q);
    let found = parsed.expr.as_ref().map_or_else(String::new, tree);
    assert_eq!((found.as_str(), parsed.notices.as_slice()), (expected, notices), "{q}");
}

/// An expression in the form of Lisp.
fn tree(expr: &Expr) -> String {
    let list = |name: &str, parts: &[Expr]| format!("({name} {})", parts.iter().map(tree).collect::<Vec<_>>().join(" "));
    match expr {
        Expr::Word(word) => word.clone(),
        Expr::Prefix(word) => format!("{word}*"),
        Expr::Phrase(phrase) => format!("[{phrase}]"),
        Expr::Near(left, n, right) => format!("(near/{n} {} {})", tree(left), tree(right)),
        Expr::Field(field, value) => format!("{}:{value}", field.as_str()),
        Expr::Not(inner) => format!("(not {})", tree(inner)),
        Expr::And(parts) => list("and", parts),
        Expr::Or(parts) => list("or", parts),
    }
}

#[test]
fn a_query_is_read_as_the_language_says() {
    for (q, expected) in [
        ("", ""),
        ("peace", "peace"),
        ("peace talks", "(and peace talks)"),
        ("peace OR war now", "(or peace (and war now))"),
        ("(peace OR war) now", "(and (or peace war) now)"),
        ("a OR (b OR c)", "(or a b c)"),
        ("peace or war", "(and peace or war)"),
        ("\"lion's share\" of", "(and [lion's share] of)"),
        ("of“lion’s share”", "(and of [lion’s share])"),
        ("negotiat*", "negotiat*"),
        ("U.S.-led", "U.S.-led"),
        ("-war", "(not war)"),
        ("-\"a war\" b", "(and (not [a war]) b)"),
        ("-(a b)", "(not (and a b))"),
        ("-www.latimes.com", "(not (and www latimes com))"),
        ("-a/b c", "(and (not (and a b)) c)"),
        ("a near/3 b c", "(and (near/3 a b) c)"),
        ("-a NEAR/3 b", "(not (near/3 a b))"),
        ("\"a b\" near/1 c*", "(near/1 [a b] c*)"),
        ("a near/3 b near/5 c", "(near/5 (near/3 a b) c)"),
        ("(a OR \"b c\") near/2 (d* OR e) near/4 f", "(near/4 (near/2 (or a [b c]) (or d* e)) f)"),
        ("(a near/2 b) near/3 c d", "(and (near/3 (near/2 a b) c) d)"),
        ("-a near/2 (b OR c) d", "(and (not (near/2 a (or b c))) d)"),
        ("((((peace))))", "peace"),
        ("-(a OR b)", "(not (or a b))"),
        ("-(-(-a))", "(not (not (not a)))"),
        ("peace AND NOT war", "(and peace (not war))"),
        ("NOT (a AND b)", "(not (and a b))"),
        ("AND. NOT: near", "(and and not near)"),
        ("ACTOR:“Abdul Ghani Baradar”", "actor:Abdul Ghani Baradar"),
        ("„a b“ «c d» ‟e” ＂f＂", "(and [a b] [c d] [e] [f])"),
        ("t* کابل* \u{202b}صلح", "(and t* کابل* صلح)"),
        ("outlet:cnn outlet:\"Al Jazeera\"", "(and outlet:cnn outlet:Al Jazeera)"),
        ("Before:2021-08-01", "before:2021-08-01"),
        ("OR, peace", "(and or peace)"),
    ] {
        check(q, expected, &[]);
    }
}

#[test]
fn a_malformed_query_says_what_is_wrong_and_gives_its_words() {
    let text = str::to_owned;
    for (q, expected, notice) in [
        ("\"lion's share", "(and lion's share)", Notice::UnclosedQuote),
        ("-\"lion's share", "(and (not lion's) share)", Notice::UnclosedQuote),
        ("(peace", "peace", Notice::Unbalanced),
        ("peace)", "peace", Notice::Unbalanced),
        ("*", "", Notice::StrayStar),
        ("* peace", "peace", Notice::StrayStar),
        ("pe*ce", "(and pe ce)", Notice::StrayStar),
        ("-", "", Notice::StrayMinus),
        ("- peace", "peace", Notice::StrayMinus),
        ("--peace", "peace", Notice::StrayMinus),
        ("OR peace", "peace", Notice::Dangling(text("OR"))),
        ("peace OR", "peace", Notice::Dangling(text("OR"))),
        ("near/3 peace", "peace", Notice::Dangling(text("near/3"))),
        ("a near/3 (b c)", "(and a b c)", Notice::Dangling(text("near/3"))),
        ("a near/3 -b", "(and a (not b))", Notice::Dangling(text("near/3"))),
        ("a near/3 outlet:cnn", "(and a outlet:cnn)", Notice::Dangling(text("near/3"))),
        ("outlet:cnn near/3 a", "(and outlet:cnn a)", Notice::Dangling(text("near/3"))),
        ("-a near/3 (b c)", "(and (not a) b c)", Notice::Dangling(text("near/3"))),
        ("a near/3 (b near/2 c)", "(and a (near/2 b c))", Notice::Dangling(text("near/3"))),
        ("a near/0 b", "(near/1 a b)", Notice::Distance { typed: text("near/0"), taken: 1 }),
        ("a NEAR/999999999999 b", "(near/1000 a b)", Notice::Distance { typed: text("NEAR/999999999999"), taken: 1000 }),
        ("a near/ b", "(and a b)", Notice::NoDistance(text("near/"))),
        ("a near/-1 b", "(and a b)", Notice::NoDistance(text("near/-1"))),
        ("() peace", "peace", Notice::NothingToSearch(text("()"))),
        ("((peace)", "peace", Notice::Unbalanced),
        (")(", "", Notice::Unbalanced),
        ("-(a b", "(and (not a) b)", Notice::Unbalanced),
        ("a OR OR b", "(or a b)", Notice::Dangling(text("OR"))),
        ("OR", "", Notice::Dangling(text("OR"))),
        ("\"peace tal*\"", "[peace tal]", Notice::StrayStar),
        ("before:2021-13-40 peace", "peace", Notice::BadValue(Field::Before, text("2021-13-40"))),
        ("after:2021-02-30", "", Notice::BadValue(Field::After, text("2021-02-30"))),
        ("actor:\"\" peace", "peace", Notice::BadValue(Field::Actor, String::new())),
        ("issue:!! peace", "peace", Notice::BadValue(Field::Issue, text("!!"))),
        ("\0 peace", "peace", Notice::NothingToSearch(text("\u{fffd}"))),
        ("\u{202e}! peace", "peace", Notice::NothingToSearch(text("\u{fffd}!"))),
        ("peace 🎉", "peace", Notice::NothingToSearch(text("🎉"))),
        ("\"…\" peace", "peace", Notice::NothingToSearch(text("…"))),
        ("http://peace", "(and http peace)", Notice::UnknownField(text("http"))),
        ("before:tomorrow peace", "peace", Notice::BadValue(Field::Before, text("tomorrow"))),
        ("outlet: cnn", "cnn", Notice::BadValue(Field::Outlet, String::new())),
    ] {
        check(q, expected, &[notice]);
    }
    // What a stray minus denied was nothing: it does not go over to the next word.
    check("-* peace", "peace", &[Notice::StrayStar, Notice::StrayMinus]);
    check("-!! peace", "peace", &[Notice::NothingToSearch(text("!!")), Notice::StrayMinus]);
    check("-\"\" peace", "peace", &[Notice::NothingToSearch(String::new()), Notice::StrayMinus]);
    check("-before:x peace", "peace", &[Notice::BadValue(Field::Before, text("x")), Notice::StrayMinus]);
    check("-OR peace", "peace", &[Notice::StrayMinus, Notice::Dangling(text("OR"))]);
    check("a near/3 near/4 b", "(and a b)", &["near/3", "near/4"].map(|what| Notice::Dangling(text(what))));
    check("(-) peace", "peace", &[Notice::StrayMinus, Notice::NothingToSearch(text("()"))]);
    check("-() peace", "peace", &[Notice::NothingToSearch(text("()")), Notice::StrayMinus]);
    check("NOT", "", &[Notice::StrayMinus]);
    check("actor:\"open peace", "(and open peace)", &[Notice::BadValue(Field::Actor, String::new()), Notice::UnclosedQuote]);
}

#[test]
fn what_is_too_deep_or_too_long_is_left_out_and_the_rest_is_read() {
    let nested = |n: usize| format!("{}peace{} talks", "(a OR ".repeat(n), ")".repeat(n));
    assert_eq!(parse(&nested(16)).notices, []);
    assert_eq!(parse(&nested(17)).notices, [Notice::TooDeep(16)]);
    assert_eq!(parse(&nested(10_000)).notices, [Notice::TooDeep(16), Notice::TooLong(64)]);
    check(&format!("{}peace{}", "(".repeat(10_000), ")".repeat(10_000)), "peace", &[Notice::TooDeep(16)]);
    check(&format!("{}peace", "(".repeat(10_000)), "peace", &[Notice::Unbalanced]);
    check(&format!("{}peace", "-(".repeat(10_000)), "(not peace)", &[Notice::Unbalanced, Notice::StrayMinus]);
    // Cut off where an operator would hang and a parenthesis stay open: neither is the reader's fault.
    let words = |n: usize| vec!["w"; n].join(" ");
    assert_eq!(parse(&format!("{} (a OR b)", words(63))).notices, [Notice::TooLong(64)]);
    assert_eq!(parse(&format!("{} (a OR b", words(63))).notices, [Notice::Unbalanced, Notice::TooLong(64)]);
    check(&format!("{} -(-b OR c) near/2 (d)", words(64)), &format!("(and {})", words(64)), &[Notice::TooLong(64)]);
    assert_eq!(parse(&words(64)).notices, []);
}

#[test]
fn notices_are_few_and_short() {
    let long = parse(&"🎉".repeat(50_000)).notices;
    assert_eq!(long, [Notice::NothingToSearch("🎉".repeat(40) + "…")]);
    assert_eq!(parse(&"! ? ".repeat(1000)).notices.len(), 2, "each once");
    let many: String = (0..1000).map(|n| format!("f{}:x ", "o".repeat(n % 30 + 1))).collect();
    assert!(parse(&many).notices.len() <= 8);
}
