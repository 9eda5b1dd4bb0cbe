//! Puts functions with similar code beside each other, so that the compressed program is smaller: gzip finds what is
//! repeated within 32 kB only.

use std::convert::Infallible;

use super::similarity;
use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FromReader, FunctionBody, FunctionSectionReader, Parser, Payload,
    SectionLimited, TypeRef,
};

/// The module with its functions in the order of [`similarity::order`], and without custom sections.
///
/// # Errors
/// The bytes are not a complete WebAssembly module.
pub fn by_similarity(module: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::of(module)?;
    let mut sorted = Module::new();
    let parsed = order.parse_core_module(&mut sorted, Parser::new(0), module);
    parsed.map_err(|error| anyhow!("The functions of the program cannot be sorted: {error}"))?;
    Ok(sorted.finish())
}

/// A new order of the functions of a module.
struct Order {
    /// The number of imported functions, which come first and keep their indices.
    imported: u32,
    /// The old place of each function, in the new order.
    old_places: Vec<usize>,
    /// The new index of each function, in the old order.
    new_indices: Vec<u32>,
}

impl Order {
    fn of(module: &[u8]) -> Result<Self> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let bodies: Vec<&[u8]> = bodies.iter().map(FunctionBody::as_bytes).collect();
        let old_places = similarity::order(&bodies);
        let mut new_indices = vec![0; bodies.len()];
        for (index, &old) in (imported..).zip(&old_places) {
            new_indices[old] = index;
        }
        Ok(Self { imported, old_places, new_indices })
    }

    /// The items of a section, one for each function, in the new order.
    fn items<'a, T: FromReader<'a> + Clone>(&self, section: SectionLimited<'a, T>) -> Result<Vec<T>, Error> {
        let items = section.into_iter().collect::<wasmparser::Result<Vec<T>>>()?;
        Ok(self.old_places.iter().map(|&old| items[old].clone()).collect())
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error> {
        let place = index.checked_sub(self.imported).map(|place| place as usize);
        Ok(place.and_then(|place| self.new_indices.get(place)).copied().unwrap_or(index))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        for kind in self.items(section)? {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        for body in self.items::<FunctionBody<'_>>(section)? {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, CustomSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        ImportSection, RefType, TableSection, TableType, TypeSection, ValType,
    };
    use wasmparser::Operator;

    use super::*;

    /// A module with an imported function and three of its own, of which the first and the last are alike. Each calls
    /// the next one and has a type of its own; all are in the table, and each is exported by its number.
    fn module() -> Vec<u8> {
        let mut module = Module::new();
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut elements, mut code) = (ExportSection::new(), ElementSection::new(), CodeSection::new());
        for parameters in 0..4 {
            types.ty().function(vec![ValType::I32; parameters], []);
        }
        imports.import("outside", "0", EntityType::Function(0));
        for number in 1..4 {
            functions.function(number);
            exports.export(&number.to_string(), ExportKind::Func, number);
            let mut body = Function::new([]);
            body.instructions().call((number + 1) % 4);
            for _ in 0..8 {
                body.instructions().i32_const(number.cast_signed() % 2).drop();
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut tables = TableSection::new();
        let (element_type, maximum) = (RefType::FUNCREF, Some(3));
        tables.table(TableType { element_type, minimum: 3, maximum, table64: false, shared: false });
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions([1, 2, 3][..].into()));
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
        module.section(&CustomSection { name: "note".into(), data: b"text"[..].into() });
        module.section(&elements).section(&code);
        module.finish()
    }

    /// Of each exported function: its name, its type, and the name of the function that it calls.
    fn calls(module: &[u8]) -> Vec<[String; 3]> {
        let (mut kinds, mut exports, mut called) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::FunctionSection(section) => kinds.extend(section.into_iter().map(Result::unwrap)),
                Payload::ExportSection(section) => exports.extend(section.into_iter().map(Result::unwrap)),
                Payload::CodeSectionEntry(body) => {
                    let mut operators = body.get_operators_reader().unwrap().into_iter().map(Result::unwrap);
                    called.push(operators.find_map(|it| match it {
                        Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    }));
                }
                _ => {}
            }
        }
        let name = |index: u32| exports.iter().find(|it| it.index == index).map_or("0", |it| it.name).to_owned();
        let call = |it: &wasmparser::Export| {
            let place = it.index as usize - 1;
            [it.name.to_owned(), kinds[place].to_string(), name(called[place].unwrap())]
        };
        exports.iter().map(call).collect()
    }

    fn table(module: &[u8]) -> Vec<u32> {
        let elements = Parser::new(0).parse_all(module).find_map(|payload| match payload.unwrap() {
            Payload::ElementSection(section) => section.into_iter().next(),
            _ => None,
        });
        match elements.unwrap().unwrap().items {
            wasmparser::ElementItems::Functions(functions) => functions.into_iter().map(Result::unwrap).collect(),
            wasmparser::ElementItems::Expressions(..) => Vec::new(),
        }
    }

    #[test]
    fn functions_that_are_alike_come_together_and_everything_that_names_them_follows() {
        let module = module();
        let expected = [["1", "1", "2"], ["2", "2", "3"], ["3", "3", "0"]];
        assert_eq!((calls(&module), table(&module)), (expected.map(|it| it.map(str::to_owned)).into(), vec![1, 2, 3]));
        let sorted = by_similarity(&module).unwrap();
        assert_eq!(calls(&sorted), calls(&module));
        assert_eq!(table(&sorted), [1, 3, 2]);
    }

    #[test]
    fn custom_sections_are_removed_and_sorting_again_changes_nothing() {
        let once = by_similarity(&module()).unwrap();
        assert_eq!(by_similarity(&once).unwrap(), once);
        let is_custom = |payload: Payload| matches!(payload, Payload::CustomSection(_));
        assert!(!Parser::new(0).parse_all(&once).any(|it| is_custom(it.unwrap())));
    }

    #[test]
    fn bytes_that_are_not_a_complete_module_are_refused() {
        let module = module();
        assert!(by_similarity(b"<html>").is_err());
        assert!(by_similarity(&module[..module.len() - 1]).is_err());
    }
}
