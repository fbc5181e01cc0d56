//! Numbers and truths of a row.
use super::error::Errors;
use super::spot::Spot;
use super::syntax::Row;
use toml::Spanned;
use toml::de::DeValue;

/// 2⁵³: whole numbers up to here are kept as they are, by this program and by the browsers that read what it writes.
const LARGEST: f64 = 9_007_199_254_740_992.0;

impl Row<'_> {
    /// Yes or no, which must be said.
    pub fn truth(&mut self, key: &'static str, errors: &mut Errors) -> Option<bool> {
        let Some(value) = self.field(key) else {
            self.missing(key, errors);
            return None;
        };
        let truth = value.get_ref().as_bool();
        if truth.is_none() {
            self.wrong(key, "true or false", value, errors);
        }
        truth
    }

    /// Whole numbers; none where the field is left out.
    pub fn integers(&mut self, key: &'static str, errors: &mut Errors) -> Vec<Spot<usize>> {
        let Some(value) = self.field(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, "a list of whole numbers", value, errors);
            return Vec::new();
        };
        let mut numbers = Vec::new();
        for item in array.iter() {
            match item.get_ref().as_integer().and_then(|number| usize::from_str_radix(number.as_str(), number.radix()).ok()) {
                Some(value) => numbers.push(Spot { value, at: self.place(item.span().start) }),
                None => self.wrong(key, "whole numbers from 0", item, errors),
            }
        }
        numbers
    }

    /// A number that may be left out.
    pub fn number_if(&mut self, key: &'static str, errors: &mut Errors) -> Option<Spot<f64>> {
        let value = self.field(key)?;
        let number = number_of(value);
        let at = self.place(value.span().start);
        match number {
            Some(number) if number.abs() <= LARGEST => Some(Spot { value: number, at }),
            Some(number) => {
                let found = if number.is_finite() { format!("{number:e}") } else { "one that is not finite".to_owned() };
                errors.add(&at, format!("a number up to {LARGEST} in “{key}”"), found, "write a smaller number, and a larger unit");
                None
            }
            None => {
                self.wrong(key, "a number", value, errors);
                None
            }
        }
    }

    /// The same, of which an index keeps three decimal places.
    pub fn thousandths_if(&mut self, key: &'static str, errors: &mut Errors) -> Option<Spot<f64>> {
        let number = self.number_if(key, errors)?;
        let rounded = (number.value * 1000.0).round() / 1000.0;
        if (rounded - number.value).abs() > 1e-9 * number.value.abs().max(1e-3) {
            let expected = format!("at most three decimal places in “{key}”");
            errors.add(&number.at, expected, number.value.to_string(), "round it, or choose a smaller unit");
        }
        Some(number)
    }

    /// A whole number that may be left out.
    pub fn whole_if(&mut self, key: &'static str, errors: &mut Errors) -> Option<usize> {
        let Spot { value, at } = self.number_if(key, errors)?;
        if value < 0.0 || value.fract() != 0.0 {
            errors.add(&at, "a whole number from 0", value.to_string(), format!("correct {key}"));
            return None;
        }
        Some(value as usize)
    }
}

fn number_of(value: &Spanned<DeValue<'_>>) -> Option<f64> {
    let digits = match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
        DeValue::Float(number) => number.as_str(),
        _ => return None,
    };
    digits.parse().ok()
}
