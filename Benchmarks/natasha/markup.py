"""A text as Natasha sees it: tokens with their forms, what hangs on what, names of persons, bodies and places."""

import collections

from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

from posts import POSTS, plain

QUOTES = "«»\"“”"


class Markup:
    segmenter, embedding, vocabulary = Segmenter(), NewsEmbedding(), MorphVocab()
    morph, syntax, ner = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def __init__(self, text):
        doc = Doc(text)
        doc.segment(self.segmenter)
        doc.tag_morph(self.morph)
        doc.parse_syntax(self.syntax)
        doc.tag_ner(self.ner)
        for token in doc.tokens:
            token.lemmatize(self.vocabulary)
            # "Экс-председатель", "Президента": a capital misleads the tagger.
            if token.pos in ("ADJ", "PROPN") and plain(token.lemma) in POSTS:
                token.pos = "NOUN"
        self.tokens = doc.tokens
        places = {token.id: index for index, token in enumerate(self.tokens)}
        self.sentence = [token.id.partition("_")[0] for token in self.tokens]
        # By token: what it hangs on, and what hangs on it.
        self.head = [places.get(token.head_id) for token in self.tokens]
        self.children = collections.defaultdict(list)
        for index, head in enumerate(self.head):
            if head is not None and head != index:
                self.children[head].append(index)
        # Pairs of PER, ORG or LOC and the tokens of the name.
        self.spans, self.span_of = [], {}
        for span in doc.spans:
            inside = [index for index, token in enumerate(self.tokens) if span.start < token.stop and token.start < span.stop]
            if inside:
                self.spans.append((span.type, inside))
                self.span_of |= {index: len(self.spans) - 1 for index in inside}

    def type_of(self, index):
        return self.spans[self.span_of[index]][0] if index in self.span_of else None

    def case(self, index):
        return self.tokens[index].feats.get("Case")

    def under(self, index):
        """A token and all that hangs on it."""
        found, open = set(), [index]
        while open:
            one = open.pop()
            if one not in found:
                found.add(one)
                open += self.children[one]
        return found

    def run(self, head):
        """The tokens right behind a noun that hang on it, up to a mark, a verb, a person, or what is joined to the noun."""
        under, end = self.under(head), head + 1
        while end < len(self.tokens) and end in under and self.type_of(end) != "PER":
            token = self.tokens[end]
            if token.pos in ("VERB", "PUNCT") and token.text not in QUOTES:
                break
            if token.rel in ("appos", "conj", "cc") and self.head[end] == head:
                break
            end += 1
        return range(head + 1, end)

    def range(self, tokens):
        """Of the text."""
        return self.tokens[tokens[0]].start, self.tokens[tokens[-1]].stop

    def lemmas(self, tokens):
        return " ".join(self.tokens[index].lemma for index in tokens)

    def names(self):
        """The fullest name of each person, by the number of its span: one whose words hold those of a shorter one is the same
        person."""
        people = {number: self.lemmas(inside).split() for number, (kind, inside) in enumerate(self.spans) if kind == "PER"}
        fullest = sorted(people.values(), key=len, reverse=True)
        return {number: " ".join(next(name for name in fullest if set(one) <= set(name))) for number, one in people.items()}
