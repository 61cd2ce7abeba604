"""The index of the database itself: FTS5 on SQLite, a `tsvector` with GIN on PostgreSQL.

Both hold the terms that Python made; neither stems or folds by itself.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_COLUMNS = "title_stems, text_stems, title_words, text_words, scope"
_NEW = "NEW.title_stems, NEW.text_stems, NEW.title_words, NEW.text_words, NEW.scope"
_OLD = "OLD.title_stems, OLD.text_stems, OLD.title_words, OLD.text_words, OLD.scope"
_TAKE_OUT = (
    f"INSERT INTO library_catalogueindex (library_catalogueindex, rowid, {_COLUMNS}) "  # noqa: S608 -- fixed words
    f"VALUES ('delete', OLD.id, {_OLD});"
)
_PUT_IN = f"INSERT INTO library_catalogueindex (rowid, {_COLUMNS}) VALUES (NEW.id, {_NEW});"  # noqa: S608

INSTALL = {
    "sqlite": (
        f"""
        CREATE VIRTUAL TABLE library_catalogueindex USING fts5(
          {_COLUMNS},
          content='library_cataloguedocument', content_rowid='id',
          tokenize='unicode61 remove_diacritics 0', prefix='4 5 6'
        )
        """,
        f"""
        CREATE TRIGGER library_cataloguedocument_in AFTER INSERT ON library_cataloguedocument
        BEGIN {_PUT_IN} END
        """,
        f"""
        CREATE TRIGGER library_cataloguedocument_out AFTER DELETE ON library_cataloguedocument
        BEGIN {_TAKE_OUT} END
        """,
        f"""
        CREATE TRIGGER library_cataloguedocument_changed
        AFTER UPDATE OF {_COLUMNS} ON library_cataloguedocument
        BEGIN {_TAKE_OUT} {_PUT_IN} END
        """,
    ),
    "postgresql": (
        """
        ALTER TABLE library_cataloguedocument ADD COLUMN search_vector tsvector
        GENERATED ALWAYS AS (
          setweight(to_tsvector('simple', title_stems), 'A')
          || setweight(to_tsvector('simple', text_stems), 'B')
          || setweight(to_tsvector('simple', title_words), 'C')
          || setweight(to_tsvector('simple', text_words), 'D')
          || to_tsvector('simple', scope)
        ) STORED
        """,
        """
        CREATE INDEX library_search_vector ON library_cataloguedocument USING gin (search_vector)
        """,
    ),
}
REMOVE = {
    "sqlite": (
        "DROP TRIGGER library_cataloguedocument_in",
        "DROP TRIGGER library_cataloguedocument_out",
        "DROP TRIGGER library_cataloguedocument_changed",
        "DROP TABLE library_catalogueindex",
    ),
    "postgresql": ("ALTER TABLE library_cataloguedocument DROP COLUMN search_vector",),
}


def install(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in INSTALL.get(schema_editor.connection.vendor, ()):
        schema_editor.execute(statement)


def remove(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in REMOVE.get(schema_editor.connection.vendor, ()):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("library", "0001_know_catalogue_documents")]

    operations = [migrations.RunPython(install, remove)]
