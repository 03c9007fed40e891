//! The display list through printpdf, and the finishing of the file by lopdf.

use crate::display::{Item, Page, Path, TextRun};
use crate::error::Error;
use crate::fonts::Face;
use chrono::NaiveDateTime;
use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Object, StringFormat};
use messages::Lang;
use printpdf::{
    Color, FontId, Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, TextItem,
    TextMatrix, WindingOrder,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

/// What the file says of itself.
#[derive(Clone, Debug)]
pub struct Properties {
    pub title: String,
    pub author: String,
    /// Language.
    pub lang: Lang,
    /// Time of making.
    pub time: Option<NaiveDateTime>,
}

/// Width of rules in points.
const RULE: f32 = 0.5;
/// Dash and gap of a line to cut along, in points.
const DASH: [f32; 2] = [3.0, 2.5];
/// Grey of the word across the page.
const MARK: f32 = 0.9;

/// Returns the PDF of these pages. The same pages and properties give the same bytes.
pub fn write_pdf(pages: &[Page], properties: &Properties) -> Result<Vec<u8>, Error> {
    let mut document = PdfDocument::new(&properties.title);
    for (face, used) in used_characters(pages) {
        let font = subset_font(face, &used)?;
        document
            .resources
            .fonts
            .map
            .insert(FontId(face.resource().to_owned()), PdfFont::new(font));
    }
    document.pages = pages.iter().map(page_ops).collect();
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        ..PdfSaveOptions::default()
    };
    let mut warnings = Vec::new();
    let file = document.to_lopdf_document(&options, &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(Error::Backend(format!("{warning:?}")));
    }
    finish(file, properties)
}

fn used_characters(pages: &[Page]) -> BTreeMap<Face, BTreeSet<char>> {
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    for run in pages.iter().flat_map(Page::texts) {
        let characters = used.entry(run.face).or_default();
        for (word, _) in &run.words {
            characters.extend(word.text.chars());
        }
    }
    used
}

/// Returns the face cut down to the characters in use, with the characters mapped to the new glyphs.
fn subset_font(face: Face, used: &BTreeSet<char>) -> Result<ParsedFont, Error> {
    let open = face.open()?;
    let mut remapper = subsetter::GlyphRemapper::new();
    let mut glyphs = BTreeMap::new();
    for &c in used {
        let glyph = open.glyph_index(c).map_or(0, |glyph| glyph.0);
        glyphs.insert(u32::from(c), remapper.remap(glyph));
    }
    let bytes =
        subsetter::subset(face.bytes(), 0, &remapper).map_err(|fault| Error::Subset(face.name(), fault))?;
    // The warning that comes is about the character map, which a subset does not carry: it is given below.
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or(Error::Font(face.name()))?;
    font.codepoint_to_glyph = glyphs;
    font.font_name = Some(format!("{}+{}", subset_tag(face, used), face.name()));
    Ok(font)
}

/// Returns the six letters that name a subset, made of what is in it.
fn subset_tag(face: Face, used: &BTreeSet<char>) -> String {
    let mut hash = Sha256::new();
    hash.update(face.name());
    for c in used {
        hash.update(u32::from(*c).to_be_bytes());
    }
    hash.finalize()
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

/// Returns a coordinate to a hundredth of a point: finer is invisible and only makes the file longer.
fn cut(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn page_ops(page: &Page) -> PdfPage {
    let flip = |(x, y): (f32, f32)| Point {
        x: Pt(cut(x)),
        y: Pt(cut(page.height - y)),
    };
    let mut ops = Vec::with_capacity(page.items.len() * 2 + 8);
    for item in &page.items {
        if let Item::Shape(rings) = item {
            ops.push(Op::SetFillColor { col: grey(MARK) });
            let rings = rings
                .iter()
                .map(|ring| PolygonRing {
                    points: ring
                        .iter()
                        .map(|&(point, bezier)| LinePoint {
                            p: flip(point),
                            bezier,
                        })
                        .collect(),
                })
                .collect();
            ops.push(Op::DrawPolygon {
                polygon: Polygon {
                    rings,
                    mode: PaintMode::Fill,
                    winding_order: WindingOrder::NonZero,
                },
            });
            ops.push(Op::SetFillColor { col: grey(0.0) });
        }
    }
    for item in &page.items {
        if let Item::Path(path) = item {
            draw_path(path, &flip, &mut ops);
        }
    }
    let rules: Vec<PolygonRing> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Rule { from, to } => {
                let point = |at| LinePoint {
                    p: flip(at),
                    bezier: false,
                };
                Some(PolygonRing {
                    points: vec![point(*from), point(*to)],
                })
            }
            _ => None,
        })
        .collect();
    if !rules.is_empty() {
        ops.push(Op::SetOutlineThickness { pt: Pt(RULE) });
        let polygon = Polygon {
            rings: rules,
            mode: PaintMode::Stroke,
            winding_order: WindingOrder::NonZero,
        };
        ops.push(Op::DrawPolygon { polygon });
    }
    ops.push(Op::StartTextSection);
    let mut font = None;
    for run in page.texts() {
        if font != Some((run.face, run.size)) {
            font = Some((run.face, run.size));
            ops.push(Op::SetFont {
                font: PdfFontHandle::External(FontId(run.face.resource().to_owned())),
                size: Pt(run.size),
            });
        }
        let at = flip((run.x, run.y));
        let matrix = if run.rotated {
            TextMatrix::Raw([0.0, 1.0, -1.0, 0.0, at.x.0, at.y.0])
        } else {
            TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, at.x.0, at.y.0])
        };
        ops.push(Op::SetTextMatrix { matrix });
        ops.push(Op::ShowText {
            items: text_items(run),
        });
    }
    ops.push(Op::EndTextSection);
    let area = Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(page.width),
        height: Pt(page.height),
        mode: None,
        winding_order: None,
    };
    PdfPage {
        media_box: area.clone(),
        trim_box: area.clone(),
        crop_box: area,
        ops,
    }
}

fn grey(percent: f32) -> Color {
    Color::Greyscale(Greyscale {
        percent,
        icc_profile: None,
    })
}

/// Draws a line or shape, and leaves colours and pens as they were.
fn draw_path(path: &Path, flip: &dyn Fn((f32, f32)) -> Point, ops: &mut Vec<Op>) {
    let points: Vec<LinePoint> = path
        .points
        .iter()
        .map(|&(point, bezier)| LinePoint {
            p: flip(point),
            bezier,
        })
        .collect();
    ops.push(Op::SaveGraphicsState);
    if let Some(fill) = path.fill {
        ops.push(Op::SetFillColor { col: grey(fill) });
    }
    if let Some(pen) = path.pen {
        ops.push(Op::SetOutlineColor { col: grey(pen.grey) });
        ops.push(Op::SetOutlineThickness { pt: Pt(pen.width) });
        if pen.dashed {
            let dash = LineDashPattern::new(0.0, &DASH);
            ops.push(Op::SetLineDashPattern { dash });
        }
    }
    let mode = match (path.fill, path.pen) {
        (Some(_), Some(_)) => PaintMode::FillStroke,
        (Some(_), None) => PaintMode::Fill,
        (None, _) => PaintMode::Stroke,
    };
    if path.closed {
        let polygon = Polygon {
            rings: vec![PolygonRing { points }],
            mode,
            winding_order: WindingOrder::NonZero,
        };
        ops.push(Op::DrawPolygon { polygon });
    } else {
        let line = Line {
            points,
            is_closed: false,
        };
        ops.push(Op::DrawLine { line });
    }
    ops.push(Op::RestoreGraphicsState);
}

/// Returns the run as strings with kerning between them; an offset moves the pen back by thousandths.
fn text_items(run: &TextRun) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut text = String::new();
    let offset = |text: &mut String, items: &mut Vec<TextItem>, thousandths: f32| {
        if thousandths != 0.0 {
            if !text.is_empty() {
                items.push(TextItem::Text(std::mem::take(text)));
            }
            items.push(TextItem::Offset(-thousandths));
        }
    };
    for (word, extra) in &run.words {
        for (index, c) in word.text.chars().enumerate() {
            text.push(c);
            if let Some(&kern) = word.kerns.get(index) {
                offset(&mut text, &mut items, f32::from(kern));
            }
        }
        offset(
            &mut text,
            &mut items,
            (extra * 1000.0 / run.size * 10.0).round() / 10.0,
        );
    }
    if !text.is_empty() {
        items.push(TextItem::Text(text));
    }
    items
}

/// Sets what printpdf draws from a counter or does not set, and returns the bytes.
fn finish(mut file: lopdf::Document, properties: &Properties) -> Result<Vec<u8>, Error> {
    "1.7".clone_into(&mut file.version);
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(properties.lang.code()));
    catalog.remove(b"PageMode");
    let mut viewer = Dictionary::new();
    viewer.set("DisplayDocTitle", true);
    catalog.set("ViewerPreferences", viewer);

    share_resources(&mut file);
    let mut info = Dictionary::new();
    info.set("Title", text_string(&properties.title));
    info.set("Author", text_string(&properties.author));
    info.set("Creator", text_string("Tribuna"));
    info.set("Producer", text_string("Tribuna"));
    if let Some(time) = properties.time {
        let date = format!("D:{}", time.format("%Y%m%d%H%M%S"));
        info.set("CreationDate", Object::string_literal(date.clone()));
        info.set("ModDate", Object::string_literal(date));
    }
    let info_id = file.trailer.get(b"Info").and_then(Object::as_reference)?;
    file.objects.insert(info_id, Object::Dictionary(info));
    compress(&mut file)?;

    let blank = Object::String(vec![0; 16], StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![blank.clone(), blank]));
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)?;
    identify(&mut bytes);
    Ok(bytes)
}

/// Writes the file's identifier, a digest of everything else in it, over the zeros left for it.
fn identify(bytes: &mut [u8]) {
    let id: String = Sha256::digest(&*bytes)
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let blank = [b'0'; 32];
    let tail = bytes.len().saturating_sub(1024);
    let mut at = tail;
    while let Some(found) = bytes[at..].windows(32).position(|window| window == blank) {
        bytes[at + found..at + found + 32].copy_from_slice(id.as_bytes());
        at += found + 32;
    }
}

/// Compresses the streams, at the usual level: the best one costs more time than it saves room.
fn compress(file: &mut lopdf::Document) -> Result<(), Error> {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        let mut encoder = ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 4), Compression::new(6));
        encoder.write_all(&stream.content)?;
        let packed = encoder.finish()?;
        if packed.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
    Ok(())
}

/// Lets all pages share one dictionary of resources, and drops empty lists of annotations.
fn share_resources(file: &mut lopdf::Document) {
    let pages: Vec<_> = file.get_pages().into_values().collect();
    let mut shared = None;
    for id in pages {
        if let Ok(page) = file.get_dictionary_mut(id) {
            page.remove(b"Annots");
            page.remove(b"TrimBox");
            page.remove(b"CropBox");
            if let Ok(own) = page.get(b"Resources").and_then(Object::as_reference) {
                let first = *shared.get_or_insert(own);
                page.set("Resources", Object::Reference(first));
                // The other pages' own dictionaries go, or they would lie in the file unused.
                if own != first {
                    file.objects.remove(&own);
                }
            }
        }
    }
}

/// Returns a text string: UTF-16 with its mark, as names in Russian need.
fn text_string(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    for unit in text.encode_utf16() {
        bytes.extend(unit.to_be_bytes());
    }
    Object::String(bytes, StringFormat::Hexadecimal)
}
