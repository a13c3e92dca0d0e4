"""Next questions by two packages, on the statements of benches/selection/: what tools/bench/selection.mjs measures us beside.

Reads the statements as one line of JSON, then lines as `mirt-select 100`, and answers each with its milliseconds.
mirt has our four steps, on one ability; catsim knows right and wrong only, so there «alone» or more is right.
"""

import json
import sys
from contextlib import redirect_stdout
from io import StringIO
from time import perf_counter

import numpy
from catsim.estimation import NumericalSearchEstimator
from catsim.item_bank import ItemBank
from catsim.selection import MaxInfoSelector
from mirt.cat import CATEngine
from mirt.cat.selection import create_selection_strategy
from mirt.cat.stopping import MaxItemsStop
from mirt.models.polytomous import GradedResponseModel

# As benches/selection/measure.rs: answers in a sitting, and after how many the choice alone is measured.
ANSWERS = 25
HALFWAY = 12
# Where mirt works out the ability; 21 if nothing is said.
POINTS = 121


class Mirt:
    """A sitting with mirt: expected a posteriori on as many points as our grid has nodes."""

    def __init__(self, bank, selection):
        self.answers = [answer for _, _, answer in bank]
        model = GradedResponseModel(n_items=len(bank), n_categories=4)
        model.set_parameters(
            discrimination=numpy.array([slope for slope, _, _ in bank]),
            thresholds=numpy.array([thresholds for _, thresholds, _ in bank]),
        )
        # The numbers are given, and nothing is to be estimated; mirt has no public way to say so.
        model._is_fitted = True
        rule = MaxItemsStop(ANSWERS + 1)
        self.engine = CATEngine(model, item_selection=selection, stopping_rule=rule, scoring_method="EAP", n_quadpts=POINTS)
        options = {"n_quadpts": POINTS} if selection == "MEI" else {}
        self.strategy = create_selection_strategy(selection, **options)

    def step(self, times):
        """Takes in an answer, estimates anew, and chooses: one call of its own."""
        self.begin(0)
        for _ in range(times):
            if self.state.n_items == ANSWERS:
                self.begin(0)
            self.state = self.engine.administer_item(self.answers[self.state.next_item])

    def begin(self, answers):
        self.engine.reset()
        self.state = self.engine.get_current_state()
        while self.state.n_items < answers:
            self.state = self.engine.administer_item(self.answers[self.state.next_item])

    def select(self, times):
        done, said = self.state.items_administered, self.state.responses
        open_items = set(range(len(self.answers))) - set(done)
        for _ in range(times):
            self.strategy.select_item(self.engine.model, self.state.theta, open_items, done, said)


class Catsim:
    """A sitting with catsim: most information, and the most probable ability."""

    def __init__(self, bank):
        self.answers = [answer >= 2 for _, _, answer in bank]
        self.bank = ItemBank(numpy.array([[slope, thresholds[1], 0.0, 1.0] for slope, thresholds, _ in bank]))
        self.selector, self.estimator = MaxInfoSelector(), NumericalSearchEstimator()

    def begin(self, answers):
        self.done, self.said, self.theta = [], [], 0.0
        self.next = self.chosen()
        while len(self.done) < answers:
            self.one_step()

    def chosen(self):
        return self.selector.select(item_bank=self.bank, administered_items=self.done, est_theta=self.theta)

    def estimated(self):
        said = {"administered_items": self.done, "response_vector": self.said}
        return self.estimator.estimate(item_bank=self.bank, est_theta=self.theta, **said)

    def one_step(self):
        self.done.append(self.next)
        self.said.append(self.answers[self.next])
        self.theta = self.estimated()
        self.next = self.chosen()

    def step(self, times):
        self.begin(0)
        for _ in range(times):
            if len(self.done) == ANSWERS:
                self.begin(0)
            self.one_step()

    def select(self, times):
        for _ in range(times):
            self.chosen()

    def estimate(self, times):
        for _ in range(times):
            self.estimated()


def main():
    bank = json.loads(sys.stdin.readline())
    # catsim prints an empty line where it takes in a bank.
    with redirect_stdout(StringIO()):
        peers = {"mirt": Mirt(bank, "MFI"), "mirt-mei": Mirt(bank, "MEI"), "catsim": Catsim(bank)}
    for line in sys.stdin:
        name, times = line.split()
        peer, _, what = name.rpartition("-")
        if what != "step":
            peers[peer].begin(HALFWAY)
        run = getattr(peers[peer], what)
        started = perf_counter()
        run(int(times))
        print((perf_counter() - started) * 1e3, flush=True)


if __name__ == "__main__":
    main()
