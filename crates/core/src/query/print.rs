//! Expression → query text that parses to the same expression.
use super::ast::Expr;
use std::fmt::{self, Display, Formatter};

impl Display for Expr {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => write!(formatter, "{word}"),
            Self::Prefix(word) => write!(formatter, "{word}*"),
            Self::Phrase(phrase) => write!(formatter, "\"{phrase}\""),
            Self::Near(left, distance, right) => {
                grouped(left, formatter)?;
                write!(formatter, " near/{distance} ")?;
                grouped(right, formatter)
            }
            Self::Field(field, value) if value.contains(|c: char| c.is_whitespace() || c == '(' || c == ')') => {
                write!(formatter, "{}:\"{value}\"", field.as_str())
            }
            Self::Field(field, value) => write!(formatter, "{}:{value}", field.as_str()),
            Self::Not(inner) => {
                write!(formatter, "-")?;
                grouped(inner, formatter)
            }
            Self::And(parts) => list(parts, " ", formatter),
            Self::Or(parts) => list(parts, " OR ", formatter),
        }
    }
}

fn list(parts: &[Expr], between: &str, formatter: &mut Formatter<'_>) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            write!(formatter, "{between}")?;
        }
        match part {
            Expr::Or(_) => grouped(part, formatter)?,
            _ => write!(formatter, "{part}")?,
        }
    }
    Ok(())
}

fn grouped(expr: &Expr, formatter: &mut Formatter<'_>) -> fmt::Result {
    match expr {
        Expr::And(_) | Expr::Or(_) | Expr::Not(_) => write!(formatter, "({expr})"),
        _ => write!(formatter, "{expr}"),
    }
}
