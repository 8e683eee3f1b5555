"""The disclaimer: this is no official site, and the signed document prevails. Every page and file has these words."""

WHOSE = "Không phải trang của cơ quan nhà nước"
PREVAILS = "bản có giá trị pháp lý là văn bản có chữ ký và con dấu"
NOTICE = f"{WHOSE}; {PREVAILS}"
