//! The contest file: SQLite, migrations, journal, backup; one writer, several readers.
