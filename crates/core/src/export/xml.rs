//! Elements of XML, written by quick-xml: GraphML and SVG are made of them.
use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

/// An element with its text or with the elements inside it.
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// An empty element.
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), text: String::new(), children: Vec::new() }
    }

    /// With an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// With several attributes.
    #[must_use]
    pub fn with_all(self, attributes: &[(&'static str, &str)]) -> Self {
        attributes.iter().fold(self, |element, (name, value)| element.with(name, value))
    }

    /// With a text.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.text = text.to_owned();
        self
    }

    /// With an element at the end of it.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// With elements at the end of it.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// Puts an element at the end of it.
    pub fn push(&mut self, child: Self) {
        self.children.push(child);
    }

    /// The text of a file of which it is the root.
    #[must_use]
    pub fn to_file(&self, declared: bool) -> String {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        let declaration = declared.then(|| BytesDecl::new("1.0", Some("UTF-8"), None));
        // Writing into memory does not fail.
        let _ =
            declaration.map_or(Ok(()), |declaration| writer.write_event(Event::Decl(declaration))).and_then(|()| self.write(&mut writer));
        String::from_utf8(writer.into_inner()).unwrap_or_default() + "\n"
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, allowed(value).as_str()));
        }
        if self.text.is_empty() && self.children.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        if !self.text.is_empty() {
            writer.write_event(Event::Text(BytesText::from_escaped(partial_escape(allowed(&self.text)))))?;
        }
        self.children.iter().try_for_each(|child| child.write(writer))?;
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// On one line and without the characters that XML 1.0 does not have, which quick-xml writes as they are.
fn allowed(text: &str) -> String {
    let line = text.replace(['\t', '\n', '\r'], " ");
    line.chars().filter(|c| *c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped_and_stay_on_their_line() {
        let element =
            Element::new("a").with("b", "<\"&\n\u{1}").child(Element::new("c").text("x < “y”\t& z\u{ffff}")).child(Element::new("d"));
        let file = element.to_file(true);
        assert_eq!(
            file,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&lt;&quot;&amp; \">\n  <c>x &lt; “y” &amp; z</c>\n  <d/>\n</a>\n"
        );
        assert!(roxmltree::Document::parse(&file).is_ok());
    }
}
