package org.batoncrm.web.process;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.batoncrm.lead.LeadType;
import org.batoncrm.process.ReasonGiven;

/** What a member says along with a move. Which of it counts, the transition table tells. */
public class MoveInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID reasonId;
    private String reasonText;
    private LeadType leadType;
    private UUID stageId;
    private UUID teamId;
    private BigDecimal amount;
    private String message;

    ReasonGiven reason() {
        return new ReasonGiven(reasonId, reasonText);
    }

    public UUID getReasonId() {
        return reasonId;
    }

    public void setReasonId(UUID reasonId) {
        this.reasonId = reasonId;
    }

    public String getReasonText() {
        return reasonText;
    }

    public void setReasonText(String reasonText) {
        this.reasonText = reasonText;
    }

    public LeadType getLeadType() {
        return leadType;
    }

    public void setLeadType(LeadType leadType) {
        this.leadType = leadType;
    }

    public UUID getStageId() {
        return stageId;
    }

    public void setStageId(UUID stageId) {
        this.stageId = stageId;
    }

    public UUID getTeamId() {
        return teamId;
    }

    public void setTeamId(UUID teamId) {
        this.teamId = teamId;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
