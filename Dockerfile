# Stafet as a container: `docker build --tag stafet .`. Settings come from the environment; see .env.example.
FROM python:3.11-slim AS built
COPY requirements.txt /
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes --requirement /requirements.txt

FROM python:3.11-slim
RUN useradd --system --uid 10001 --no-create-home stafet && install --directory --owner stafet /data
COPY --from=built /venv /venv
WORKDIR /app
COPY app.py pyproject.toml ./
COPY bot bot
COPY cards cards
COPY storage storage
ENV HOST=0.0.0.0 PORT=3978 LOG_FORMAT=json DATABASE_URL=sqlite:////data/stafet.db PATH=/venv/bin:$PATH
USER 10001
EXPOSE 3978
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/readyz\", timeout=4)"]
CMD ["python", "app.py"]
