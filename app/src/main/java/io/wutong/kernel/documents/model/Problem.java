package io.wutong.kernel.documents.model;

import io.wutong.shared.refusal.Refusal;

/**
 * Why a cell cannot be taken in.
 *
 * @param sheet the sheet's name
 * @param address the cell, as {@code D17}, or cells as {@code B3:C7}
 * @param heading the column's heading; empty when it is about no column
 * @param value what stands there
 * @param refusal what is wrong with it and what to do
 */
public record Problem(
    String sheet, String address, String heading, String value, Refusal refusal) {}
