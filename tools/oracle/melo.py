"""The trigrams of scikit-learn on a folder of the MELO benchmark, held against what `pack melo` prints of ours.

    melo.py FOLDER OURS     OURS is a file with one measure in a line: its name, a tab, a number

It ends with an error unless ours is above in MRR and in success@10. It chooses nothing by what the folder says is right.
"""

import gzip
import sys
from pathlib import Path

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

# How many elements count for each query, as in the benchmark.
COUNTED = 100
# How many queries are multiplied at once.
TOGETHER = 256
PLACES = [1, 5, 10]
MUST_BE_ABOVE = ["recip_rank", "success_10"]
# What we give a preferred name, in src/occupation/search/rank.rs: so much of ours comes from it, and not from the trigrams.
PREFERRED = 1.2


def rows(folder, name):
    """The cells of each line of a file, plain or packed."""
    plain = folder / name
    text = plain.read_text("utf-8") if plain.exists() else gzip.open(f"{plain}.gz", "rt", encoding="utf-8").read()
    return [line.split("\t") for line in text.split("\n") if line]


def rankings(queries, elements, preferred):
    """For each query, the ids of the elements that are most alike: five digits, and among equals the last id first, as trec_eval."""
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3))
    corpus = vectors.fit_transform([text for _, text in elements]).T.tocsc()
    order = sorted(range(len(elements)), key=lambda at: elements[at][0], reverse=True)
    ids = numpy.array([elements[at][0] for at in order])
    worth = numpy.where([name.endswith("_000") for name in ids], preferred, 1)
    for start in range(0, len(queries), TOGETHER):
        asked = vectors.transform([text for _, text in queries[start:start + TOGETHER]])
        for scores in numpy.round((asked @ corpus).toarray()[:, order] * worth, 5):
            best = numpy.argsort(-scores, kind="stable")[:COUNTED]
            yield ids[best]


def measured(folder, preferred=1):
    """The measures by name, as trec_eval defines them, where a preferred name is worth so much more."""
    relevant = {}
    for query, _, element, is_relevant in rows(folder, "annotations.tsv"):
        if is_relevant == "1":
            relevant.setdefault(query, set()).add(element)
    queries = [row for row in rows(folder, "queries.tsv") if row[0] in relevant]
    elements = rows(folder, "corpus_elements.tsv")
    sums = dict.fromkeys(["recip_rank", "map", *(f"success_{within}" for within in PLACES)], 0)
    for (query, _), ranking in zip(queries, rankings(queries, elements, preferred)):
        places = [place for place, element in enumerate(ranking, 1) if element in relevant[query]]
        sums["map"] += sum(rank / place for rank, place in enumerate(places, 1)) / len(relevant[query])
        if places:
            sums["recip_rank"] += 1 / places[0]
            for within in PLACES:
                sums[f"success_{within}"] += places[0] <= within
    return {"num_q": len(queries)} | {name: value / len(queries) for name, value in sums.items()}


def main(folder, ours):
    ours = {name: float(value) for name, value in (line.split("\t") for line in Path(ours).read_text().splitlines())}
    theirs, boosted = measured(Path(folder)), measured(Path(folder), PREFERRED)
    if ours["num_q"] != theirs["num_q"]:
        sys.exit(f"We counted {ours['num_q']:.0f} queries, and scikit-learn {theirs['num_q']}: the files are not read alike.")
    print(f"{theirs['num_q']} queries ours     scikit-learn   the same, preferred names × {PREFERRED}")
    for name in list(theirs)[1:]:
        print(f"{name:12} {ours[name]:.4f}   {theirs[name]:.4f}         {boosted[name]:.4f}")
    below = [name for name in MUST_BE_ABOVE if ours[name] <= theirs[name]]
    if below:
        sys.exit(f"Ours is not above scikit-learn's in {' and '.join(below)}.")


main(*sys.argv[1:])
