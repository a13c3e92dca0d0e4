"""The cheapest plan by two solvers, as a whole-number program: what tools/bench/planners.mjs compares our planner with.

Reads lines of JSON, {"peer": "cp-sat" or "highs", "task": as benches/pathway/native.rs tells it, "seconds": at most}, and answers
each with a line: milliseconds of solving, without the building of the program; whether it is proven; what was chosen.

Both get the same program. It is the strongest that we know which both can read: each fact that is needed is given by exactly one
of the choices made for it (Imai and Fukunaga 2015), and what is needed must come before what it leads to, with one variable for
each such pair of facts (Rankooh and Rintanen 2022). With an order for each choice and fact, HiGHS took over fifty times as long.
"""

import json
import os
import sys
from time import perf_counter

import highspy
from ortools.sat.python import cp_model


class Program:
    """Minimize the cost over variables of 0 or 1, with rows (terms, sense, right-hand side) and pairs of facts in order."""

    def __init__(self, task):
        held = holding_anyway(task["actions"])
        self.facts = [fact for fact in range(task["atoms"]) if fact not in held]
        self.costs, self.rows, self.names, self.pairs = {}, [], [], {}
        givers = {fact: [] for fact in self.facts}
        for number, (needs, gives, cost) in enumerate(task["actions"]):
            if cost > 0:
                needs = [fact for fact in needs if fact not in held]
                self.choice(number, needs, [fact for fact in gives if fact not in held and fact not in needs], cost, givers)
        for fact in self.facts:
            self.row([(1, giver) for giver in givers[fact]] + [(-1, self.new(f"u{fact}"))], "=", 0)
        for goal in set(task["goals"]) - held:
            self.row([(1, f"u{goal}")], "=", 1)
        for (first, then), pair in self.pairs.items():
            if first < then and (then, first) in self.pairs:
                self.row([(1, pair), (1, self.pairs[then, first])], "<=", 1)

    def choice(self, number, needs, gives, cost, givers):
        chosen = self.new(f"x{number}")
        self.costs[chosen] = cost
        for fact in needs:
            self.row([(1, f"u{fact}"), (-1, chosen)], ">=", 0)
        for fact in gives:
            giver = self.new(f"z{number}_{fact}")
            givers[fact].append(giver)
            self.row([(1, chosen), (-1, giver)], ">=", 0)
            for need in needs:
                if (need, fact) not in self.pairs:
                    self.pairs[need, fact] = self.new(f"e{need}_{fact}")
                self.row([(1, self.pairs[need, fact]), (-1, giver)], ">=", 0)

    def new(self, name):
        self.names.append(name)
        return name

    def row(self, terms, sense, right):
        self.rows.append((terms, sense, right))


def holding_anyway(actions):
    """The facts that need no choice."""
    held, found = set(), True
    while found:
        found = [gives for needs, gives, cost in actions if cost == 0 and held.issuperset(needs) and not held.issuperset(gives)]
        held.update(*found)
    return held


def by_cp_sat(program, seconds):
    model = cp_model.CpModel()
    variables = {name: model.new_bool_var(name) for name in program.names}
    place = {fact: model.new_int_var(0, len(program.facts), f"t{fact}") for fact in program.facts}
    for terms, sense, right in program.rows:
        left = sum(factor * variables[name] for factor, name in terms)
        model.add(left == right if sense == "=" else left <= right if sense == "<=" else left >= right)
    for (first, then), pair in program.pairs.items():
        model.add(place[then] > place[first]).only_enforce_if(variables[pair])
    model.minimize(sum(cost * variables[name] for name, cost in program.costs.items()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    # All rows in its linear relaxation: as it comes, it proved nothing in 40 seconds on three tasks of 60 competences.
    solver.parameters.linearization_level = 2
    started = perf_counter()
    status = solver.solve(model)
    ms = (perf_counter() - started) * 1e3
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return ms, status == cp_model.OPTIMAL, [name for name in program.costs if found and solver.boolean_value(variables[name])]


def by_highs(program, seconds):
    model = highspy.Highs()
    options = {"output_flag": False, "threads": 1, "time_limit": float(seconds), "mip_rel_gap": 0.0}
    for name, value in options.items():
        model.setOptionValue(name, value)
    variables = {name: model.addBinary(obj=program.costs.get(name, 0)) for name in program.names}
    most = len(program.facts)
    place = {fact: model.addVariable(0, most) for fact in program.facts}
    for terms, sense, right in program.rows:
        left = model.qsum(factor * variables[name] for factor, name in terms)
        model.addConstr(left == right if sense == "=" else left <= right if sense == "<=" else left >= right)
    for (first, then), pair in program.pairs.items():
        # It has no «only if»: where the pair is not in use, the row asks for nothing («big M»).
        model.addConstr(place[then] - place[first] - most * variables[pair] >= 1 - most)
    started = perf_counter()
    model.run()
    ms = (perf_counter() - started) * 1e3
    found = model.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    proven = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return ms, proven, [name for name in program.costs if found and model.val(variables[name]) > 0.5]


PEERS = {"cp-sat": by_cp_sat, "highs": by_highs}


def main():
    # HiGHS greets on the standard output, which is for answers alone.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for line in sys.stdin:
        asked = json.loads(line)
        ms, proven, chosen = PEERS[asked["peer"]](Program(asked["task"]), asked["seconds"])
        answer = {"ms": ms, "proven": proven, "chosen": [int(name[1:]) for name in chosen]}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
