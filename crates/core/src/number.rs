//! Numbers as text, as exports, pictures and the page write them.

/// A number without a needless fraction, in at most six decimals; what is no number is `null`.
#[must_use]
pub fn number_text(number: f64) -> String {
    if !number.is_finite() {
        return "null".to_owned();
    }
    if number.fract() == 0.0 && number.abs() < 9e15 {
        return (number as i64).to_string();
    }
    // Six decimals are more than any figure or measure here carries.
    let whole = number.trunc() as i64;
    let millionths = ((number - number.trunc()).abs() * 1e6).round() as u32;
    if millionths == 1_000_000 {
        return (whole + number.signum() as i64).to_string();
    }
    let sign = if number < 0.0 && whole == 0 { "-" } else { "" };
    format!("{sign}{whole}.{millionths:06}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_without_noise() {
        for (number, text) in
            [(0.0, "0"), (34.0, "34"), (0.1, "0.1"), (-1.0 / 3.0, "-0.333333"), (f64::NAN, "null"), (0.999_999_9, "1"), (2.5e6, "2500000")]
        {
            assert_eq!(number_text(number), text);
        }
    }
}
