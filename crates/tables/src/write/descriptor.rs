//! The descriptor of a package, with a Table Schema for each of its tables.

use domain::territory::{Package, Table};
use serde_json::{Map, Value, json};

use crate::write::columns::{known_column, known_title};

/// The descriptor with one resource a table, whose schema has the columns of the table in their order. What a descriptor
/// says of its tables stays; a resource without a table is left out, since its file is not in the package, and so are
/// sizes and sums of files, which are written anew. A descriptor that is complete stays as it is.
pub(super) fn completed(package: &Package) -> Value {
    let mut descriptor = package.descriptor.clone();
    let resources: Vec<Value> = package.tables.iter().map(|table| resource(&package.descriptor, table)).collect();
    if let Some(members) = descriptor.as_object_mut() {
        members.entry("profile").or_insert_with(|| json!("tabular-data-package"));
        members.insert("resources".to_owned(), Value::Array(resources));
    }
    descriptor
}

/// What the descriptor says of a column; `None` if nothing.
pub(super) fn described<'a>(descriptor: &'a Value, file: &str, column: &str) -> Option<&'a Value> {
    let fields = resource_of(descriptor, file)?.get("schema")?.get("fields")?.as_array()?;
    fields.iter().find(|field| field.get("name").and_then(Value::as_str) == Some(column))
}

fn resource_of<'a>(descriptor: &'a Value, file: &str) -> Option<&'a Map<String, Value>> {
    let resources = descriptor.get("resources")?.as_array()?;
    resources.iter().filter_map(Value::as_object).find(|it| it.get("path").and_then(Value::as_str) == Some(file))
}

fn resource(descriptor: &Value, table: &Table) -> Value {
    let known = resource_of(descriptor, &table.file);
    let mut resource = known.cloned().unwrap_or_else(|| new_resource(&table.file));
    // These are of the file that was read, and this is another one: UTF-8, commas, double quotes.
    for member in ["bytes", "hash"] {
        resource.remove(member);
    }
    if known.is_none() || resource.contains_key("dialect") {
        resource.insert("dialect".to_owned(), json!({ "delimiter": ",", "quoteChar": "\"", "lineTerminator": "\n" }));
    }
    resource.insert("encoding".to_owned(), json!("utf-8"));
    let mut schema = resource.get("schema").and_then(Value::as_object).cloned().unwrap_or_default();
    let fields = table.columns.iter().map(|column| field(descriptor, &table.file, column));
    schema.insert("fields".to_owned(), fields.collect());
    if table.file == "communes_associees.csv" {
        mend_foreign_keys(&mut schema);
    }
    resource.insert("schema".to_owned(), Value::Object(schema));
    Value::Object(resource)
}

/// Saved packages refer an associated commune, which is no member, to the communes by its own code: by that of its member
/// it is to be.
fn mend_foreign_keys(schema: &mut Map<String, Value>) {
    let keys = schema.get_mut("foreignKeys").and_then(Value::as_array_mut);
    for key in keys.into_iter().flatten().filter_map(Value::as_object_mut) {
        let fields = key.get("fields");
        if *fields.unwrap_or(&Value::Null) == "code_insee" || fields == Some(&json!(["code_insee"])) {
            key.insert("fields".to_owned(), json!("associee_a"));
        }
    }
}

fn new_resource(file: &str) -> Map<String, Value> {
    let mut resource = Map::new();
    let mut add = |name: &str, value: &str| resource.insert(name.to_owned(), json!(value));
    add("name", file.strip_suffix(".csv").unwrap_or(file));
    add("path", file);
    add("profile", "tabular-data-resource");
    add("format", "csv");
    add("mediatype", "text/csv");
    if let Some(title) = known_title(file) {
        add("title", title);
    }
    resource
}

fn field(descriptor: &Value, file: &str, column: &str) -> Value {
    if let Some(field) = described(descriptor, file, column) {
        return field.clone();
    }
    let Some(known) = known_column(file, column) else { return json!({ "name": column, "type": "string" }) };
    let mut constraints = Map::new();
    if known.is_required {
        constraints.insert("required".to_owned(), json!(true));
    }
    if !known.values.is_empty() {
        constraints.insert("enum".to_owned(), known.values.split('|').map(|word| json!(word)).collect());
    }
    let mut field = Map::new();
    field.insert("name".to_owned(), json!(column));
    field.insert("type".to_owned(), json!(known.kind));
    field.insert("description".to_owned(), json!(known.meaning));
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), Value::Object(constraints));
    }
    Value::Object(field)
}
