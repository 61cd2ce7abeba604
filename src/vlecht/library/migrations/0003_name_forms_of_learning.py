from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("library", "0002_index_words")]

    operations = [
        migrations.AlterField(
            model_name="cataloguedocument",
            name="kind",
            field=models.CharField(
                choices=[
                    ("network", "networks"),
                    ("method", "methods"),
                    ("working_element", "working elements"),
                    ("intervention", "forms of learning"),
                    ("knowledge", "other knowledge"),
                ],
                max_length=20,
            ),
        ),
    ]
