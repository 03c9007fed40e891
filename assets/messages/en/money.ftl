# Money
money-fund = Fund
money-awarded = Proposed
money-left = Left
money-used = Proposed
money-sources = By source
money-proposal = Proposal by project
money-proposed = by the rules it would be { $sum }
money-proposal-text = The program proposes, the jury decides: the decision goes into the minutes. A part of the sum needs the team’s consent and a revised estimate.
money-bars-label = Proposed: { $list }
